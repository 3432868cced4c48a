#!/usr/bin/env bash
# Fuzzing the gateway, by hand; it is no part of the gate:
#
#     Tests/Fuzz/run.sh [MINUTES] [--seed N] [--rate MESSAGES-A-SECOND]
#
# Builds Debian's libsofia-sip-ua with the address sanitizer (once, about a minute; libsofia.sh says how), builds the
# gateway as always, and runs `opcion1 serve` with that library in the place of Debian's. Then it sends for MINUTES (10)
# what no phone should send, over UDP, TCP and, where the gateway has it, TLS: the torture messages of RFC 4475, damaged
# requests outside and inside of dialogs, damaged SDP, damaged responses to the gateway's own requests, and garbage.
# Meanwhile a call is in progress: its packets may not pause and each of its keys must be understood.
#
# It prints the seed first and a summary last, and ends with status 1 after a crash, a report of the sanitizer, a leak
# of libsofia's, or a disturbance of the call. A crash's last messages stay below .build/fuzz/crashes; the gateway is
# started anew and the run goes on. To send a crash's messages again: Tests/Fuzz/replay.py FOLDER.
#
# Needs what libsofia.sh names, python3 and openssl. Everything stays on loopback and in .build/fuzz.
set -euo pipefail
cd "$(dirname "$0")/../.."
Tests/Fuzz/libsofia.sh .build/fuzz
swift build --product opcion1
exec python3 -B Tests/Fuzz/fuzz.py "$@"
