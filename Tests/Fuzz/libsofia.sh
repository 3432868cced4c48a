#!/usr/bin/env bash
# Builds Debian's libsofia-sip-ua with the address sanitizer, and as much of the undefined-behaviour one as it bears:
#
#     Tests/Fuzz/libsofia.sh FOLDER
#
# leaves FOLDER/lib/libsofia-sip-ua.so.0. The source is Debian's package with Debian's patches, fetched with a list of
# sources of its own, so that the machine's lists stay as they are. What is there already is not built again. Needs
# dpkg-dev, gcc, autoconf, automake, libtool and libssl-dev, and says which of them are missing.
set -euo pipefail
folder=$(realpath -m "${1:?the folder to build in}")
mkdir -p "$folder/lists/partial" "$folder/lib"
[ -e "$folder/lib/libsofia-sip-ua.so.0" ] && exit 0

missing=()
for package in dpkg-dev gcc make autoconf automake libtool libssl-dev; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ]; then
    echo "to build libsofia, install first: ${missing[*]}" >&2
    exit 1
fi

. /etc/os-release
cd "$folder"
cat >sofia.sources <<END
Types: deb-src
URIs: http://deb.debian.org/debian
Suites: $VERSION_CODENAME
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg
END
apt() {
    apt-get -qq -o Dir::Etc::sourcelist="$folder/sofia.sources" -o Dir::Etc::sourceparts=- \
        -o Dir::State::lists="$folder/lists" -o APT::Sandbox::User=root "$@"
}
rm -rf sofia-sip-* objects
apt update
apt source sofia-sip
source=$(echo "$folder"/sofia-sip-*/)

# Sofia cuts its small blocks out of a larger one, whose inner borders no sanitizer knows: each gets one of its own.
allocator=$source/libsofia-sip-ua/su/su_alloc.c
sed -i '/^void su_home_preload(/,/^}/ s/if (home == NULL)/if (home != NULL || home == NULL)/' "$allocator"
grep -q 'home != NULL || home == NULL' "$allocator"

# Sofia counts on x86 bearing unaligned words and members of null that nobody reads; the rest is told.
flags="-g -O1 -fno-omit-frame-pointer -w -fsanitize=address,undefined -fno-sanitize=alignment,null"
echo "building libsofia in $folder; this takes some minutes"
(cd "$source" && autoreconf --force --install >"$folder/autoreconf.log" 2>&1)
mkdir objects
cd objects
if ! { "$source/configure" --disable-static --without-glib CFLAGS="$flags" LDFLAGS="-fsanitize=address,undefined" &&
    make -C libsofia-sip-ua -j "$(nproc)"; } >"$folder/make.log" 2>&1; then
    tail -n 30 "$folder/make.log" >&2
    exit 1
fi
cp -P libsofia-sip-ua/.libs/libsofia-sip-ua.so.0* "$folder/lib/"
