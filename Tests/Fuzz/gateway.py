"""The gateway under attack: `opcion1 serve` with the libsofia that the sanitizer watches in the place of Debian's."""

import os
import re
import signal
import subprocess
import threading
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
START_SECONDS = 60
STOP_SECONDS = 90
# What the sanitizer ends the program with after a report, leaks at its end among them.
REPORT_STATUS = 99

SETTINGS = """\
name: fuzz
sip:
  listen: [{listen}]
  trusted: ["127.0.0.1/32"]{tls}
media:
  ports: any
data: {folder}/data
dialplans: {here}/dialplans
prompts: {root}/prompts
console:
  socket: {folder}/console.sock
departments:
  fuzzer: "sip:x@127.0.0.1:{udp}"
  fuzzer-tcp: "sip:x@127.0.0.1:{tcp};transport=tcp"
limits:
  calls: 500
  drain: 3s
"""

TLS = """
  tls:
    certificate: {folder}/gateway.pem
    key: {folder}/gateway.key
    authorities: {folder}/gateway.pem"""


class Gateway:
    def __init__(self, program, library, folder, udp, tcp, tls):
        self.program, self.library, self.folder, self.ports = program, library, folder, {}
        self.said = []
        (folder / "data").mkdir(mode=0o700, exist_ok=True)
        listen = '"127.0.0.1:0"'
        if tls:
            listen += ', "tls:127.0.0.1:0"'
            self.certify()
        (folder / "settings.yaml").write_text(SETTINGS.format(
            listen=listen, tls=TLS.format(folder=folder) if tls else "", folder=folder, here=HERE, root=ROOT, udp=udp,
            tcp=tcp))

    def certify(self):
        if not (self.folder / "gateway.pem").exists():
            subprocess.run(
                ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1",
                 "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", self.folder / "gateway.key", "-out",
                 self.folder / "gateway.pem"], check=True, capture_output=True)

    def start(self):
        """False when it ends before it listens."""
        compiler = subprocess.run(["gcc", "-print-file-name=libasan.so"], check=True, capture_output=True, text=True)
        environment = os.environ | {
            "LD_PRELOAD": str(Path(compiler.stdout.strip()).resolve()), "LD_LIBRARY_PATH": str(self.library),
            "ASAN_OPTIONS": f"detect_leaks=1:log_path={self.folder}/report:exitcode={REPORT_STATUS}"
                            ":quarantine_size_mb=64",
            "UBSAN_OPTIONS": "print_stacktrace=0",
        }
        self.process = subprocess.Popen(
            [self.program, "serve", "--settings", self.folder / "settings.yaml"], stderr=subprocess.PIPE, text=True,
            errors="replace", env=environment)
        self.listens = threading.Event()
        self.reader = threading.Thread(target=self.read, daemon=True)
        self.reader.start()
        self.listens.wait(START_SECONDS)
        return self.process.poll() is None and "UDP" in self.ports

    def read(self):
        for line in self.process.stderr:
            self.said.append(line)
            found = re.search(r"listens on \S*:(\d+) \((\w+)\)", line)
            if found:
                self.ports[found.group(2)] = int(found.group(1))
            if "console at" in line:
                self.listens.set()
        self.listens.set()

    @property
    def is_alive(self):
        return self.process.poll() is None

    def resident_megabytes(self):
        pages = int(Path(f"/proc/{self.process.pid}/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") >> 20

    def stop(self):
        """Its exit status; None when it had to be killed."""
        if self.is_alive:
            self.process.send_signal(signal.SIGTERM)
        try:
            status = self.process.wait(timeout=STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            status = None
        self.reader.join(timeout=10)
        return status

    def reports(self):
        """What the address sanitizer wrote: of errors, and the leaks by where they were allocated."""
        errors, ours, others = [], [], []
        told = re.split(r"(?m)^(?==+\d+==ERROR: )", "".join(self.said))[1:]
        for text in told + [file.read_text(errors="replace") for file in sorted(self.folder.glob("report.*"))]:
            if "ERROR: AddressSanitizer" in text:
                errors.append(text)
            for leak in re.findall(r"(?:Direct|Indirect) leak of .*?(?=\n\n)", text, re.DOTALL):
                frames = [line for line in leak.split("\n")[1:] if "interceptor" not in line and "libasan" not in line]
                # Swift runs on sofia's thread too: what counts is who allocated, not who is below on the stack.
                first = frames[0] if frames else ""
                (ours if "sofia" in first.lower() else others).append(leak)
        return errors, ours, others

    def undefined(self):
        """Places of undefined behaviour, with how often each was told and one of its reports."""
        places = {}
        for line in self.said:
            found = re.search(r"(libsofia-sip-ua/\S+?:\d+):\d+: runtime error: (.*)", line)
            if found:
                count, what = places.get(found.group(1), (0, found.group(2).strip()))
                places[found.group(1)] = (count + 1, what)
        return {f"{place}: {what}": count for place, (count, what) in places.items()}

    def opcion1(self, *words):
        command = [self.program, *words, "--data", self.folder / "data"]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout
