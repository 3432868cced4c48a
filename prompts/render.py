#!/usr/bin/env python3
"""Makes the prompts of a language out of its catalogue, with the voice that voice.py names.

    render.py                          render what is missing or whose words have changed
    render.py --all                    render everything the voice speaks again
    render.py add NAME "TEXT"          put a prompt into the catalogue, or change its words
    render.py remove NAME...           take prompts out of the catalogue, with their files
    render.py sync DIALPLAN.yaml...    add every sentence of the dialplans that the catalogue lacks; --prune drops
                                       those that no dialplan says any more
    render.py check [DIALPLAN.yaml...] list what is missing, outdated, unused or spoilt; exit status 1 if anything is

A sentence that ends in a full stop sounds finished; without one it sounds as if more followed. A recording of a studio
goes into the language's folder under the prompt's name, and its line in the catalogue says `by: studio`: it is never
touched. Needs Python 3.9, PyYAML (Debian: python3-yaml) and, to render, the PyPI wheel py-nanotts.
"""

import argparse
import pathlib
import sys

import sound
import voice
from catalogue import Catalogue, fingerprint, sentences

TONES = {"tone-beep": (1000, 0.2)}
LEVEL_TOLERANCE_DB = 2.0


def tone(name):
    if name not in TONES:
        raise ValueError("no such tone; render.py has the list")
    return sound.tone(*TONES[name])


def render(catalogue, everything):
    done = failed = 0
    for name, entry in sorted(catalogue.entries.items()):
        if entry["by"] == "studio" or (catalogue.is_current(name) and not everything):
            continue
        try:
            samples = tone(name) if entry["by"] == "tone" else voice.render(catalogue.folder.name, name, entry["says"])
        except ValueError as error:
            failed += 1
            print(f"{name}: {error}", file=sys.stderr)
            continue
        sound.write(catalogue.wav(name), samples)
        entry["of"] = fingerprint(entry["says"])
        done += 1
    catalogue.save()
    print(f"{done} rendered, {failed} failed, {len(catalogue.entries)} in the catalogue")
    return 1 if failed else 0


def said(dialplans):
    return list(dict.fromkeys(text for path in dialplans for text in sentences(path)))


def sync(catalogue, dialplans, prune):
    used = {catalogue.add_sentence(text) for text in said(dialplans)}
    unused = [name for name in catalogue.entries if name.startswith("say-") and name not in used]
    if prune:
        for name in unused:
            catalogue.remove(name)
    catalogue.save()
    print(f"{len(used)} sentences in use, {len(unused)} unused{' and dropped' if prune else ''}")


def check(catalogue, dialplans):
    faults = []
    texts = {entry["says"]: name for name, entry in catalogue.entries.items() if name.startswith("say-")}
    if dialplans:
        wanted = said(dialplans)
        faults += [f"no prompt says “{text}”" for text in wanted if text not in texts]
        faults += [f"{name}: no dialplan says it" for text, name in texts.items() if text not in wanted]
    for name in sorted(catalogue.entries):
        if not catalogue.wav(name).exists():
            faults.append(f"{name}: no file")
        elif not catalogue.is_current(name):
            faults.append(f"{name}: its words have changed since it was rendered")
        else:
            faults += [f"{name}: {fault}" for fault in faults_of(catalogue.wav(name))]
    known = {catalogue.wav(name) for name in catalogue.entries}
    strangers = sorted(set(catalogue.folder.glob("*.wav")) - known)
    faults += [f"{path.name}: not in the catalogue" for path in strangers]
    for fault in faults:
        print(fault)
    return 1 if faults else 0


def faults_of(path):
    try:
        samples = sound.read(path)
    except ValueError as error:
        return [str(error)]
    if not samples:
        return ["empty"]
    level = sound.active_level(samples)
    peak = max(abs(s) for s in samples)
    found = []
    if peak >= 32760:
        found.append("clipped")
    if abs(level - sound.LEVEL_DBOV) > LEVEL_TOLERANCE_DB:
        found.append(f"active level {level:.1f} dBov, not {sound.LEVEL_DBOV}")
    if abs(sum(samples) / len(samples)) > 50:
        found.append("direct current")
    return found


def main():
    here = pathlib.Path(__file__).resolve().parent
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--language", default="es-MX", help="name of the folder beside this script")
    parser.add_argument("--all", action="store_true", help="render again what is up to date")
    commands = parser.add_subparsers(dest="command")
    adding = commands.add_parser("add")
    adding.add_argument("name")
    adding.add_argument("text")
    removing = commands.add_parser("remove")
    removing.add_argument("names", nargs="+")
    syncing = commands.add_parser("sync")
    syncing.add_argument("dialplans", nargs="+", type=pathlib.Path)
    syncing.add_argument("--prune", action="store_true")
    checking = commands.add_parser("check")
    checking.add_argument("dialplans", nargs="*", type=pathlib.Path)
    arguments = parser.parse_args()

    catalogue = Catalogue(here / arguments.language)
    if arguments.command == "add":
        catalogue.add(arguments.name, arguments.text)
        catalogue.save()
    elif arguments.command == "remove":
        unknown = [name for name in arguments.names if name not in catalogue.entries]
        if unknown:
            sys.exit(f"not in the catalogue: {', '.join(unknown)}")
        for name in arguments.names:
            catalogue.remove(name)
        catalogue.save()
    elif arguments.command == "sync":
        sync(catalogue, arguments.dialplans, arguments.prune)
    elif arguments.command == "check":
        return check(catalogue, arguments.dialplans)
    else:
        return render(catalogue, arguments.all)
    return 0


if __name__ == "__main__":
    sys.exit(main())
