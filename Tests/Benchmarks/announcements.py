#!/usr/bin/env python3
"""Whole announcements with random numbers, dates, hours and durations, for `understood.py --announcements` to hear.

    announcements.py FOLDER [--language es-MX] [--count 40] [--seed 1] [--program .build/release/opcion1]

Writes WAV files and `list.tsv`, lines of WAV<TAB>the words it says, into the folder. The same seed makes the same
announcements on the same day.
"""

import argparse
import datetime
import pathlib
import random
import subprocess
import sys

# The shipped line's, cut to what surrounds a value, so that figures are much of what is heard.
SENTENCES = {
    "es-MX": (
        "Su número de ticket es {ticket.number}. Lo necesitará para cualquier aclaración.",
        "El ticket {ticket.number} está {ticket.state}. Lo atiende {ticket.responsible}."
        " Fecha de compromiso: {ticket.deadline}.",
        "Su lugar en la fila es el número {queue.position}.",
        "Le llamaremos al {callback.number}. Si es correcto, marque uno. Para dar otro número, marque dos.",
        "En este momento estamos fuera de horario. Volvemos a atender {opening.next}.",
        "Su lugar en la fila es el {queue.place}. La espera es de {queue.wait}.",
        "Hoy atendemos {opening.today}.",
    ),
    "en": (
        "Your ticket number is {ticket.number}. Please keep it for any further question.",
        "Ticket {ticket.number} is {ticket.state}. It is assigned to {ticket.responsible}."
        " It is due {ticket.deadline}.",
        "You are number {queue.position} in the queue.",
        "We will call you at {callback.number}. If that is correct, press one. To give another number, press two.",
        "We are closed at the moment. We open again {opening.next}.",
        "You are {queue.place} in the queue. The wait is about {queue.wait}.",
        "Today we are open {opening.today}.",
    ),
}
STATES = ("registered", "inProgress", "waitingForClient", "solved", "closed")


def values(chance, today):
    def moment():
        day = today + datetime.timedelta(days=chance.randrange(1, 400))
        return f"{day} {chance.randrange(24):02}:{chance.choice((0, 0, 15, 30, 45, chance.randrange(60))):02}"

    opens = chance.randrange(6, 14) * 60 + chance.choice((0, 0, 30))
    closes = opens + chance.randrange(4, 10) * 60
    hour = "{:02}:{:02}".format
    return {
        "ticket.number": chance.randrange(1000, 10 ** chance.randrange(4, 8)),
        "ticket.state": chance.choice(STATES),
        "ticket.deadline": moment(),
        "opening.next": moment(),
        "opening.today": f"{hour(*divmod(opens, 60))}-{hour(*divmod(closes, 60))}",
        "queue.position": chance.randrange(1, 120),
        "queue.place": chance.randrange(1, 21),
        "queue.wait": f"{chance.randrange(1, 100)}m",
        "callback.number": "55" + "".join(chance.choice("0123456789") for _ in range(8)),
    }


def main():
    root = pathlib.Path(__file__).resolve().parents[2]
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--language", default="es-MX", choices=SENTENCES)
    parser.add_argument("--count", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--program", default=root / ".build/release/opcion1")
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    chance = random.Random(arguments.seed)
    today = datetime.date.today()
    lines = []
    for index in range(arguments.count):
        sentence = SENTENCES[arguments.language][index % len(SENTENCES[arguments.language])]
        sets = [f"--set={name}={value}" for name, value in values(chance, today).items() if f"{{{name}}}" in sentence]
        sound = arguments.folder / f"{arguments.language}-{index:03}.wav"
        said = subprocess.run(
            [arguments.program, "prompts", "say", sentence, "--language", arguments.language,
             "--prompts", root / "prompts", "--out", sound, *sets],
            capture_output=True, text=True)
        if said.returncode:
            sys.exit(said.stderr)
        lines.append(f"{sound.name}\t{said.stdout.strip()}\n")
    (arguments.folder / "list.tsv").write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
