#!/usr/bin/env python3
"""What `Tests/Fuzz/run.sh` runs once libsofia and the gateway are built; see there."""

import argparse
import collections
import json
import os
import random
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from attacker import Attacker
from gateway import HERE, REPORT_STATUS, ROOT, Gateway

WITNESS = "5559990001"
BASELINE_SECONDS = 8
MOST_CRASHES = 10
CHECK_SECONDS = 5
OPTIONS_PATIENCE = 5
# An interval between packets that a listener would take for a fault of the line.
HEARD_GAP_MS = 200


def options():
    parser = argparse.ArgumentParser(description="see Tests/Fuzz/run.sh")
    parser.add_argument("minutes", nargs="?", type=float, default=10)
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 32))
    parser.add_argument("--rate", type=int, default=300, help="messages a second at most (300)")
    parser.add_argument("--program", default=str(ROOT / ".build/debug/opcion1"))
    parser.add_argument("--library", default=str(ROOT / ".build/fuzz/lib"))
    parser.add_argument("--crashes", default=str(ROOT / ".build/fuzz/crashes"), help="where crashes are kept")
    return parser.parse_args()


class Witness:
    """The call that must not be disturbed, in a process of its own."""

    def __init__(self, port):
        self.process = subprocess.Popen(
            [sys.executable, HERE / "witness.py", str(port), WITNESS], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            text=True)
        self.is_up = self.process.stdout.readline() == "up\n"

    def told(self):
        """The figures since the last time; None when the call is over."""
        if not self.is_up or self.process.poll() is not None:
            return None
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline() or "null")

    def end(self):
        if self.process.poll() is None:
            self.process.stdin.close()
        words = [json.loads(line) for line in self.process.stdout if line.strip()]
        self.process.wait(timeout=10)
        return words[-1] if words else None


class Run:
    def __init__(self, chosen, folder):
        self.chosen, self.folder = chosen, folder
        self.attacker = Attacker(chosen.seed)
        self.gateway, self.witness = None, None
        self.crashes, self.calls, self.unanswered, self.checks = [], [], 0, 0
        self.faults, self.undefined = [], collections.Counter()
        self.errors, self.leaks, self.other_leaks, self.memory = [], [], [], []
        self.has_tls, self.keys_before = True, 0

    def start(self):
        tcp = self.attacker.listener.getsockname()[1]
        for tls in ([True, False] if self.has_tls else [False]):
            self.gateway = Gateway(
                self.chosen.program, self.chosen.library, self.folder, self.attacker.callee.port, tcp, tls)
            if self.gateway.start():
                break
            self.gateway.stop()
            if not tls:
                raise SystemExit("the gateway does not start:\n" + "".join(self.gateway.said))
            self.has_tls = False
            print("TLS is left out: the gateway has no TLS listening point yet", flush=True)
        self.attacker.aim(self.gateway.ports)
        self.witness = Witness(self.gateway.ports["UDP"])
        if not self.witness.is_up:
            raise SystemExit("the witness's call is not answered:\n" + "".join(self.gateway.said[-30:]))

    def attack(self, seconds):
        end, checked, debt, last = time.monotonic() + seconds, time.monotonic(), 0.0, time.monotonic()
        while time.monotonic() < end:
            now = time.monotonic()
            debt, last = min(debt + (now - last) * self.chosen.rate, 30), now
            while debt >= 1:
                self.attacker.step()
                debt -= 1
            self.attacker.listen(0.01)
            if now - checked < CHECK_SECONDS and self.gateway.is_alive:
                continue
            checked = now
            if not self.gateway.is_alive:
                self.keep_crash()
            else:
                self.check()

    def check(self):
        """Whether a stranger's well-formed question is still answered, and how the witness fares."""
        self.checks += 1
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as one:
            one.bind(("127.0.0.1", 0))
            one.settimeout(1)
            text = (
                f"OPTIONS sip:soporte@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:{one.getsockname()[1]};"
                f"branch=z9hG4bKcheck{random.getrandbits(60)}\r\nFrom: <sip:check@127.0.0.1>;tag=c\r\n"
                f"To: <sip:soporte@127.0.0.1>\r\nCall-ID: {random.getrandbits(60)}\r\nCSeq: 1 OPTIONS\r\n"
                "Max-Forwards: 70\r\nContent-Length: 0\r\n\r\n").encode()
            for _ in range(OPTIONS_PATIENCE):
                one.sendto(text, ("127.0.0.1", self.gateway.ports["UDP"]))
                try:
                    if one.recv(65536).startswith(b"SIP/2.0 "):
                        break
                except TimeoutError:
                    continue
            else:
                self.unanswered += 1
        if not self.gateway.is_alive:
            return
        self.memory.append(self.gateway.resident_megabytes())
        figures = self.witness.told()
        if figures:
            self.calls.append(figures)
        else:
            self.faults.append("the witness's call ended")
            self.end_witness()
            self.witness = Witness(self.gateway.ports["UDP"])

    def end_witness(self):
        """Of a call that is over, whose keys the next one does not count."""
        last = self.witness.end()
        self.keys_before += last["keys"] if last else 0

    def take_reports(self, status):
        errors, ours, others = self.gateway.reports()
        self.errors += errors
        self.leaks += ours
        self.other_leaks += others
        self.undefined.update(self.gateway.undefined())
        for file in self.folder.glob("report.*"):
            file.unlink()
        return errors, status

    def keep_crash(self):
        number = len(self.crashes) + 1
        self.end_witness()
        errors, status = self.take_reports(self.gateway.stop())
        place = Path(self.chosen.crashes) / f"{self.chosen.seed}-{number}"
        place.mkdir(parents=True, exist_ok=True)
        (place / "report.txt").write_text("\n".join(errors) or "no report\n")
        (place / "log.txt").write_text("".join(self.gateway.said[-2000:]))
        with (place / "messages.txt").open("w") as file:
            for transport, what, message in self.attacker.history:
                file.write(json.dumps([transport, what, message.decode("latin-1")]) + "\n")
        self.crashes.append(place)
        print(f"CRASH {number}: status {status}; the last messages and the report are in {place}", flush=True)
        if number >= MOST_CRASHES:
            raise SystemExit(f"{number} crashes are enough; seed {self.chosen.seed}")
        self.start()

    def finish(self):
        last = self.witness.end()
        self.calls += [last] if last else []
        status = self.gateway.stop()
        self.take_reports(status)
        if status not in (0, REPORT_STATUS) or (status and not self.errors + self.leaks + self.other_leaks):
            self.faults.append(f"the gateway ended with status {status}")
        shown = json.loads(self.gateway.opcion1("calls", "list", "--caller", WITNESS, "--limit", "100", "--json"))
        rows = shown if isinstance(shown, list) else shown["calls"]
        numbers = [row.get("call") or row.get("id") or row.get("number") for row in rows]
        return sum(self.entered(number) for number in numbers)

    def entered(self, call):
        """How often the key brought the call to its step."""
        return count_entered(json.loads(self.gateway.opcion1("calls", "show", str(call), "--json")))


def count_entered(told):
    if isinstance(told, dict):
        here = told.get("step") == "one" and "entered" in told.values()
        return here + sum(count_entered(one) for one in told.values())
    return sum(count_entered(one) for one in told) if isinstance(told, list) else 0


def table(counter):
    names, transports = sorted({what for what, _ in counter}), ("UDP", "TCP", "TLS")
    rows = [f"  {'sent':28}" + "".join(f"{name:>10}" for name in transports)]
    rows += [f"  {what:28}" + "".join(f"{counter[what, name]:>10}" for name in transports) for what in names]
    return rows + [f"  {'all':28}" + "".join(
        f"{sum(count for (_, one), count in counter.items() if one == name):>10}" for name in transports)]


def tell(run, baseline, understood, seconds):
    calls, attacker = [one for one in run.calls if one], run.attacker
    lost, gaps = sum(one["lost"] for one in calls), sum(one["gaps"] for one in calls)
    worst = max((one["worst_ms"] for one in calls), default=0)
    keys = run.keys_before + (calls[-1]["keys"] if calls else 0)
    print(f"\n{seconds:.0f} s of fuzzing, seed {run.chosen.seed}, load average {os.getloadavg()[0]:.1f}")
    print("\n".join(table(attacker.sent)))
    print("  came back: " + ", ".join(f"{count} {what}" for what, count in sorted(attacker.answers.items())))
    print(f"  questions of a stranger beside it: {run.checks}, unanswered {run.unanswered}")
    if run.memory:
        print(f"  resident memory under the sanitizer: {run.memory[0]} MB at first, {max(run.memory)} MB at most, "
              f"{run.memory[-1]} MB at last")
    print(f"  the call in progress: {sum(one['packets'] for one in calls)} packets, {lost} lost, {gaps} intervals "
          f"over 60 ms, "
          f"worst {worst} ms (before the fuzzing {baseline['gaps']}, worst {baseline['worst_ms']} ms)")
    print(f"  keys pressed in it: {keys}, understood {understood}")
    print(f"  crashes: {len(run.crashes)}; reports of the address sanitizer: {len(run.errors)}")
    print(f"  leaks allocated by libsofia or its shim: {len(run.leaks)}; by others: {len(run.other_leaks)}")
    print(f"  places of undefined behaviour in libsofia: {len(run.undefined)}")
    for place, count in run.undefined.most_common(40):
        print(f"    {count:>7} {place}")
    for leak in run.leaks[:5] + run.other_leaks[:3]:
        print("\n".join("    " + line for line in leak.split("\n")[:14]))
    faults = list(run.faults)
    faults += [f"{len(run.crashes)} crashes"] if run.crashes else []
    faults += [f"{len(run.errors)} reports of the address sanitizer"] if run.errors else []
    faults += [f"{len(run.leaks)} leaks"] if run.leaks else []
    faults += [f"{run.unanswered} questions were not answered"] if run.unanswered else []
    faults += [f"{lost} packets of the call in progress were lost"] if lost else []
    faults += [f"the call in progress paused for {worst} ms"] if worst > HEARD_GAP_MS else []
    faults += [f"{keys - understood} keys were not understood"] if understood != keys and not run.crashes else []
    for fault in faults:
        print(f"FAILED: {fault}")
    return not faults


def main():
    chosen = options()
    print(f"seed {chosen.seed}", flush=True)
    with tempfile.TemporaryDirectory(prefix="opcion1-fuzz-") as name:
        run = Run(chosen, Path(name))
        try:
            run.start()
            time.sleep(BASELINE_SECONDS)
            baseline = run.witness.told()
            begun = time.monotonic()
            run.attacker.begin_torture()
            run.attack(chosen.minutes * 60)
            seconds = time.monotonic() - begun
            understood = run.finish()
        finally:
            for one in (run.witness, run.gateway):
                if one and one.process.poll() is None:
                    one.process.kill()
    sys.exit(0 if tell(run, baseline, understood, seconds) else 1)


main()
