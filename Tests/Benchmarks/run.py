#!/usr/bin/env python3
"""How fast the gateway answers, and what many calls listening at once cost it: `python3 Tests/Benchmarks/run.py`.

Builds a release, starts it on loopback with settings and ports of its own, calls it with sipp, prints the figures,
and ends with status 1 when a promise is broken. Needs sipp (Debian: sip-tester); media threads get their real-time
priority only from root or with CAP_SYS_NICE.
"""

import argparse
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from datetime import datetime
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent

# What the benchmark holds the gateway to.
SETUP_P99_MS = 50
# The promise is made for an idle machine: busier than this with others' work, the answers are not judged.
IDLE_BUSY_SHARE = 0.2
START_SECONDS = 30
# Until the last call's first second of media is over, and before the first call's BYE.
MARGIN_SECONDS = 3

SETTINGS = """\
name: benchmark
sip:
  listen: "udp:127.0.0.1:0"
media:
  ports: any
data: {folder}/data
dialplans: {here}/dialplans
prompts: {root}/prompts
console:
  socket: {folder}/console.sock
limits:
  calls: {calls}
  drain: 5s
"""


def options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--calls", type=int, default=200, help="how many listen at once (200)")
    parser.add_argument("--seconds", type=int, default=45, help="how long each listens after the last came (45)")
    parser.add_argument("--rate", type=int, default=20, help="calls begun in a second (20)")
    parser.add_argument("--idle-calls", type=int, default=200, help="calls, one at a time, for the idle figure (200)")
    parser.add_argument("--scratch-path", default=str(ROOT / ".build"), help="where to build")
    chosen = parser.parse_args()
    if chosen.seconds < 4 * MARGIN_SECONDS:
        parser.error(f"--seconds must be {4 * MARGIN_SECONDS} or more, for what is measured is the middle")
    return chosen


def build(scratch):
    command = ["swift", "build", "-c", "release", "--scratch-path", scratch, "--product", "opcion1"]
    subprocess.run(command, cwd=ROOT, check=True, stdout=sys.stderr)
    return Path(scratch) / "release" / "opcion1"


class Gateway:
    """A gateway of our own: its process, and what it writes on standard error."""

    def __init__(self, program, folder, calls):
        settings = folder / "settings.yaml"
        settings.write_text(SETTINGS.format(folder=folder, here=HERE, root=ROOT, calls=calls))
        self.said = []
        self.process = subprocess.Popen(
            [program, "serve", "--settings", settings], stderr=subprocess.PIPE, text=True, errors="replace")
        self.port = int(self.wait_for(r"listens on .*:(\d+)").group(1))
        self.reader = threading.Thread(target=self.said.extend, args=(self.process.stderr,), daemon=True)
        self.reader.start()

    def wait_for(self, pattern):
        """Reads line by line; who does not say it in time is killed, and then the reading ends."""
        watchdog = threading.Timer(START_SECONDS, self.process.kill)
        watchdog.start()
        try:
            for line in self.process.stderr:
                self.said.append(line)
                found = re.search(pattern, line)
                if found:
                    return found
        finally:
            watchdog.cancel()
        self.process.wait()
        raise SystemExit(f"the gateway does not say “{pattern}”:\n{''.join(self.said)}")

    def cpu_seconds(self):
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def resident_octets(self):
        return int(Path(f"/proc/{self.process.pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")

    def stop(self):
        """Returns what it said of its media, its figures at last."""
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=START_SECONDS)
        self.reader.join(timeout=START_SECONDS)
        return re.findall(r"^\S+ media (.*)$", "".join(self.said), re.MULTILINE)


class Listener:
    """The far end of all calls' media, in a process of its own."""

    def __init__(self):
        self.process = subprocess.Popen(
            [sys.executable, HERE / "listener.py"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.port = int(self.process.stdout.readline())

    def heard(self, start, end):
        told, _ = self.process.communicate(f"{start} {end}\n")
        return json.loads(told)


def call(gateway, listener, folder, name, calls, rate, at_once, hold_ms):
    """Starts sipp; the folder holds what it writes."""
    home = folder / name
    home.mkdir()
    command = [
        "sipp", f"127.0.0.1:{gateway.port}", "-sf", HERE / "scenarios" / "listen.xml", "-s", "benchmark",
        "-i", "127.0.0.1", "-key", "listener", str(listener.port), "-m", str(calls), "-l", str(at_once),
        "-r", str(rate), "-d", str(hold_ms), "-timer_resol", "1", "-nostdin",
        "-trace_msg", "-message_file", home / "messages.log",
    ]
    output = (home / "sipp.txt").open("wb")
    return subprocess.Popen(command, cwd=home, stdout=output, stderr=subprocess.STDOUT), home


def finish(sipp, home):
    if sipp.wait() != 0:
        raise SystemExit(f"sipp ended with {sipp.returncode}:\n{(home / 'sipp.txt').read_text(errors='replace')}")


# In sipp's log of messages, whose moments are finer than its own response times (4 ms).
MESSAGE = re.compile(
    r"-{40,} (?P<moment>\S+ \S+)\n\S+ message (?:sent|received) [^\n]*\n\n(?P<first>[^\r\n]+)"
    r".*?^Call-ID: *(?P<call>\S+)\r?\n.*?^CSeq: *(?P<sequence>[^\r\n]+)", re.DOTALL | re.MULTILINE | re.IGNORECASE)


def setup_times(home):
    """Milliseconds from the first INVITE of a call to its 200, sorted."""
    invited, times = {}, {}
    for message in MESSAGE.finditer((home / "messages.log").read_text(errors="replace")):
        moment = datetime.fromisoformat(message["moment"]).timestamp() * 1000
        if message["first"].startswith("INVITE "):
            invited.setdefault(message["call"], moment)
        elif message["first"].startswith("SIP/2.0 200") and message["sequence"].endswith("INVITE"):
            times.setdefault(message["call"], moment - invited[message["call"]])
    return sorted(times.values())


def quantile(ordered, share):
    return ordered[min(int(len(ordered) * share), len(ordered) - 1)]


def busy_share(seconds=2):
    """How much of all cores' time is taken."""
    def times():
        fields = [int(word) for word in Path("/proc/stat").read_text().split("\n", 1)[0].split()[1:]]
        return sum(fields), fields[3] + fields[4]  # All; idle and waiting for discs.

    total, free = times()
    time.sleep(seconds)
    later_total, later_free = times()
    return 1 - (later_free - free) / max(later_total - total, 1)


def idle(gateway, listener, folder, calls):
    """The p99 of the answers, or None when the machine is too busy to judge by it."""
    busy = busy_share()
    sipp, home = call(gateway, listener, folder, "idle", calls, rate=10, at_once=1, hold_ms=50)
    finish(sipp, home)
    times = setup_times(home)
    print(f"one call at a time: INVITE to 200 in {quantile(times, 0.5):.1f} ms p50, "
          f"{quantile(times, 0.99):.1f} ms p99, {times[-1]:.1f} ms worst of {len(times)} calls")
    if busy <= IDLE_BUSY_SHARE:
        return quantile(times, 0.99)
    print(f"  not judged: the machine is {busy:.0%} busy with other work")
    return None


def loaded(gateway, listener, folder, options):
    before = gateway.resident_octets()
    ramp = options.calls / options.rate
    begun = time.monotonic()
    hold_ms = int((ramp + options.seconds) * 1000)
    sipp, home = call(gateway, listener, folder, "loaded", options.calls, options.rate, options.calls, hold_ms)
    time.sleep(ramp + MARGIN_SECONDS)
    start, cpu_start, started = time.time_ns(), gateway.cpu_seconds(), time.monotonic()
    time.sleep(max(0, begun + hold_ms / 1000 - MARGIN_SECONDS - time.monotonic()))
    cpu, seconds, end = gateway.cpu_seconds() - cpu_start, time.monotonic() - started, time.time_ns()
    resident = gateway.resident_octets() - before
    load = os.getloadavg()[0]
    finish(sipp, home)
    times, heard = setup_times(home), listener.heard(start, end)
    print(f"{heard['streams']} calls listening for {seconds:.1f} s, {os.cpu_count()} cores, load average {load:.1f}")
    print(f"  CPU: {cpu * 1000 / (heard['streams'] * seconds):.3f} ms per call-second")
    print(f"  resident memory: {resident / options.calls / 1024:.1f} kB per call")
    print(f"  set-up: {quantile(times, 0.5):.1f} ms p50, {quantile(times, 0.99):.1f} ms p99, {times[-1]:.1f} ms worst")
    print(f"  packet interval error: {heard['p50'] / 1e6:.3f} ms p50, {heard['p99'] / 1e6:.3f} ms p99, "
          f"{heard['worst'] / 1e6:.3f} ms worst")
    print(f"  20 ms frames: {heard['packets']} heard, {heard['missed']} missed"
          + (f" ({heard['dropped']} dropped before the listener read them)" if heard["dropped"] else ""))
    return heard


def main():
    chosen = options()
    if shutil.which("sipp") is None:
        raise SystemExit("sipp is missing: apt-get install sip-tester")
    program = build(chosen.scratch_path)
    listener = None
    gateway = None
    with tempfile.TemporaryDirectory(prefix="opcion1-benchmark-") as name:
        folder = Path(name)
        try:
            gateway = Gateway(program, folder, chosen.calls)
            listener = Listener()
            setup = idle(gateway, listener, folder, chosen.idle_calls)
            heard = loaded(gateway, listener, folder, chosen)
            for said in gateway.stop():
                print(f"  the gateway itself: {said}")
        finally:
            for one in (gateway, listener):
                if one and one.process.poll() is None:
                    one.process.kill()
    broken = []
    if setup is not None and setup >= SETUP_P99_MS:
        broken.append(f"answers took {setup:.1f} ms, {SETUP_P99_MS} are the most")
    if heard["streams"] != chosen.calls:
        broken.append(f"{heard['streams']} of {chosen.calls} calls were heard")
    if heard["missed"]:
        broken.append(f"{heard['missed']} frames were missed")
    for fault in broken:
        print(f"FAILED: {fault}")
    sys.exit(1 if broken else 0)


main()
