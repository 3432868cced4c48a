#!/usr/bin/env python3
"""Sends the messages of a crash again: `Tests/Fuzz/replay.py FOLDER [--last N]`, FOLDER below .build/fuzz/crashes.

Starts the gateway as the fuzzer does, sends the last N messages (all) in their order, and tells after which of them the
gateway was gone. Dialogs of the first time are no dialogs now: what needs one may not come again.
"""

import argparse
import json
import sys
import tempfile
import time
from pathlib import Path

import lines
from gateway import ROOT, Gateway


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--last", type=int, default=10 ** 6)
    chosen = parser.parse_args()
    kept = (Path(chosen.folder) / "messages.txt").read_text().splitlines()[-chosen.last:]
    with tempfile.TemporaryDirectory(prefix="opcion1-replay-") as name:
        callee, listener = lines.Datagrams(0), lines.loopback(lines.socket.SOCK_STREAM)
        gateway = Gateway(
            str(ROOT / ".build/debug/opcion1"), ROOT / ".build/fuzz/lib", Path(name), callee.port,
            listener.getsockname()[1], tls=False)
        if not gateway.start():
            raise SystemExit("".join(gateway.said))
        callee.target = ("127.0.0.1", gateway.ports["UDP"])
        for transport, what, message in map(json.loads, kept):
            if what.startswith("asked"):
                continue
            line = callee if transport == "UDP" else lines.Connection(gateway.ports["TCP"])
            line.send(message.encode("latin-1"))
            time.sleep(0.05)
            if not gateway.is_alive:
                print(f"gone after {what} by {transport}:\n{message}")
                print("\n".join(gateway.reports()[0]))
                sys.exit(1)
        print(f"{len(kept)} messages, and the gateway ended with status {gateway.stop()}")


main()
