#!/usr/bin/env python3
"""The call that the fuzzing must not disturb: `witness.py PORT CALLER`.

Calls the gateway by UDP, listens to the RTP it gets with the kernel's own times of arrival, presses key 1 every four
seconds (RFC 4733), and tells a line of JSON for each line it is sent: the figures since the last one. At the end of its
input it hangs up.
"""

import json
import random
import select
import socket
import struct
import sys
import time

KEY_SECONDS = 4
# Of 20 ms; more than two of them late is a gap that is heard.
GAP_MS = 60
SO_TIMESTAMPNS = 35
EVENT_PACKETS = 8


class Figures:
    def __init__(self):
        self.packets = self.lost = self.gaps = 0
        self.worst = 0.0

    def told(self, keys):
        return {"packets": self.packets, "lost": self.lost, "gaps": self.gaps, "worst_ms": round(self.worst, 1),
                "keys": keys}


class Witness:
    def __init__(self, port, caller):
        self.sip = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.sip.bind(("127.0.0.1", 0))
        self.sip.connect(("127.0.0.1", port))
        self.rtp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.rtp.setsockopt(socket.SOL_SOCKET, SO_TIMESTAMPNS, 1)
        self.rtp.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 20)
        self.rtp.bind(("127.0.0.1", 0))
        self.port, self.caller = port, caller
        self.tag, self.call = f"w{random.getrandbits(40):x}", f"{random.getrandbits(60):x}@witness"
        self.to, self.media, self.is_up = f"<sip:soporte@127.0.0.1:{port}>", None, False
        self.sequence, self.timestamp = random.getrandbits(15), random.getrandbits(30)
        self.source = random.getrandbits(32)
        self.figures, self.keys, self.last, self.expected = Figures(), 0, None, None

    def send(self, method, sequence, body=""):
        own, branch = self.sip.getsockname()[1], f"{method}{sequence}{self.tag}"
        type_ = "Content-Type: application/sdp\r\n" if body else ""
        self.sip.send((
            f"{method} sip:soporte@127.0.0.1:{self.port} SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:{own};"
            f"branch=z9hG4bK{branch}\r\n"
            f"From: <sip:{self.caller}@127.0.0.1>;tag={self.tag}\r\nTo: {self.to}\r\nCall-ID: {self.call}\r\n"
            f"CSeq: {sequence} {method}\r\nMax-Forwards: 70\r\nContact: <sip:{self.caller}@127.0.0.1:{own}>\r\n{type_}"
            f"Content-Length: {len(body)}\r\n\r\n{body}").encode())

    def invite(self):
        port = self.rtp.getsockname()[1]
        self.send("INVITE", 1, (
            f"v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio {port} RTP/AVP 0 101\r\n"
            "a=rtpmap:101 telephone-event/8000\r\na=fmtp:101 0-15\r\na=sendrecv\r\n"))

    def dial(self, seconds=20):
        end = time.monotonic() + seconds
        while not self.is_up and time.monotonic() < end:
            self.invite()
            if select.select([self.sip], [], [], 0.5)[0]:
                while not self.is_up and select.select([self.sip], [], [], 2)[0]:
                    self.hear_sip()
        return self.is_up

    def hear_sip(self):
        text = self.sip.recv(65536).decode(errors="replace")
        head, _, body = text.partition("\r\n\r\n")
        if text.startswith("SIP/2.0 2") and "INVITE" in text.partition("CSeq:")[2].split("\r\n")[0]:
            for line in head.split("\r\n"):
                self.to = line[4:] if line.startswith("To: ") else self.to
            for line in body.split("\r\n"):
                if line.startswith("m=audio "):
                    self.media = ("127.0.0.1", int(line.split(" ")[1]))
            self.is_up = True
            self.send("ACK", 1)
        elif text.startswith("SIP/2.0 "):
            if not text.startswith("SIP/2.0 1") and not self.is_up:
                raise SystemExit("the witness's call is refused: " + text.split("\r\n")[0])
        elif not text.startswith("ACK"):
            kept = [line for line in head.split("\r\n")[1:] if line.split(":")[0] in ("Via", "From", "To", "Call-ID",
                                                                                      "CSeq")]
            self.sip.send(("SIP/2.0 200 OK\r\n" + "\r\n".join(kept) + "\r\nContent-Length: 0\r\n\r\n").encode())
            self.is_up = self.is_up and not text.startswith("BYE")

    def hear_rtp(self):
        data, ancillary, _, _ = self.rtp.recvmsg(2048, 64)
        if len(data) < 12 or data[1] & 0x7F != 0:
            return
        seconds, nanoseconds = struct.unpack("qq", ancillary[0][2][:16])
        at, number = seconds * 1000 + nanoseconds / 1e6, struct.unpack("!H", data[2:4])[0]
        figures = self.figures
        if self.last is not None:
            figures.worst = max(figures.worst, at - self.last)
            figures.gaps += at - self.last > GAP_MS
            figures.lost += (number - self.expected) & 0xFFFF if (number - self.expected) & 0xFFFF < 1000 else 0
        self.last, self.expected = at, (number + 1) & 0xFFFF
        figures.packets += 1

    def packet(self, kind, timestamp, payload, marker=0):
        self.sequence = (self.sequence + 1) & 0xFFFF
        head = struct.pack("!BBHII", 0x80, marker << 7 | kind, self.sequence, timestamp & 0xFFFFFFFF, self.source)
        self.rtp.sendto(head + payload, self.media)

    def tick(self, number):
        """One packet each 20 ms: silence, or a piece of the press."""
        self.timestamp += 160
        place = number % (KEY_SECONDS * 50) - KEY_SECONDS * 25
        if not 0 <= place < EVENT_PACKETS:
            return self.packet(0, self.timestamp, b"\xff" * 160)
        if place == 0:
            self.keys += 1
            self.press = self.timestamp
        end = 0x80 if place >= EVENT_PACKETS - 3 else 0
        duration = min(place + 1, EVENT_PACKETS - 2) * 160
        return self.packet(101, self.press, struct.pack("!BBH", 1, end | 10, duration), int(place == 0))

    def run(self):
        number, begun = 0, time.monotonic()
        while self.is_up:
            wait = begun + number * 0.02 - time.monotonic()
            ready = select.select([self.rtp, self.sip, sys.stdin], [], [], max(0, wait))[0]
            if self.rtp in ready:
                self.hear_rtp()
            if self.sip in ready:
                self.hear_sip()
            if sys.stdin in ready:
                if not sys.stdin.readline():
                    break
                print(json.dumps(self.figures.told(self.keys)), flush=True)
                self.figures = Figures()
            if time.monotonic() >= begun + number * 0.02:
                self.tick(number)
                number += 1
        if self.is_up:
            self.send("BYE", 2)
        print(json.dumps(self.figures.told(self.keys) | {"ended_by_line": not self.is_up}), flush=True)


witness = Witness(int(sys.argv[1]), sys.argv[2])
if not witness.dial():
    raise SystemExit("the witness's call is not answered")
print("up", flush=True)
witness.run()
