"""Sends the messages, answers what comes back so that dialogs come about, and counts both."""

import collections
import random as random_numbers

import lines
import mutation
import sip
import torture

UDP_LINES = 8
CONNECTIONS = 6
MOST_DIALOGS = 40
# After so many messages a connection makes way for a new one.
CONNECTION_LIFE = 60
# What is remembered for the report of a crash.
REMEMBERED = 600

STATUSES = [100, 180, 180, 183, 183, 200, 200, 200, 200, 202, 301, 302, 302, 305, 400, 401, 401, 404, 407, 407, 415,
            420, 422,
            423, 480, 481, 486, 487, 488, 491, 494, 500, 503, 600, 603, 606, 699, 199, 299]
ANSWER_HEADERS = [
    b"", b"", b"RSeq: 1\r\nRequire: 100rel\r\n", b"Contact: <sip:z@127.0.0.1>\r\n", b"Contact: *\r\n",
    b"WWW-Authenticate: Digest realm=\"a\", nonce=\"b\", algorithm=MD5, qop=\"auth\"\r\n",
    b"Proxy-Authenticate: Digest realm=\"a\", nonce=\"b\"\r\nProxy-Authenticate: Digest realm=\"a\", nonce=\"c\", "
    b"algorithm=SHA-256\r\n", b"Session-Expires: 90;refresher=uac\r\nRequire: timer\r\n", b"Min-SE: 3600\r\n",
    b"Retry-After: 1\r\n", b"Record-Route: <sip:127.0.0.1;lr>\r\n", b"Warning: 399 127.0.0.1 \"x\"\r\n",
    b"Unsupported: x\r\n",
]


class Attacker:
    def __init__(self, seed):
        self.random = random_numbers.Random(seed)
        self.sent, self.answers = collections.Counter(), collections.Counter()
        self.history = collections.deque(maxlen=REMEMBERED)
        self.listener = lines.loopback(lines.socket.SOCK_STREAM)
        self.listener.listen(50)
        self.listener.setblocking(False)
        # Where the media of its calls go, which nobody reads.
        self.sink = lines.loopback(lines.socket.SOCK_DGRAM)
        self.sink.setsockopt(lines.socket.SOL_SOCKET, lines.socket.SO_RCVBUF, 4096)
        self.media = self.sink.getsockname()[1]
        # The gateway's departments ring here, also after it has been started anew.
        self.callee = lines.Datagrams(0)
        self.torture_left = []
        self.context = lines.unverified()

    def aim(self, ports):
        """At a gateway just started."""
        self.ports = ports
        self.callee.target = ("127.0.0.1", ports["UDP"])
        self.datagrams = [self.callee] + [lines.Datagrams(ports["UDP"]) for _ in range(UDP_LINES - 1)]
        self.connections, self.accepted, self.dialogs = [], [], []

    @property
    def transports(self):
        return [name for name in ("UDP", "TCP", "TLS") if name in self.ports]

    def line(self, transport):
        """None when the gateway takes no connection."""
        if transport == "UDP":
            return self.random.choice(self.datagrams)
        alive = [one for one in self.connections if one.is_open and one.transport == transport]
        if len(alive) >= CONNECTIONS:
            line = self.random.choice(alive)
            if line.sent < CONNECTION_LIFE:
                return line
            line.close()
        try:
            line = lines.Connection(self.ports[transport], self.context if transport == "TLS" else None)
        except OSError:
            self.answers[f"{transport}: no connection"] += 1
            return None
        self.connections = [one for one in self.connections if one.is_open] + [line]
        return line

    def writer(self, line):
        return sip.Writer(self.random, self.ports["UDP"], line.port, line.transport, self.media)

    def say(self, line, what, kind, message):
        self.history.append((line.transport, f"{what}: {kind}", message))
        if line.send(message):
            self.sent[what, line.transport] += 1

    # What is sent

    def begin_torture(self, times=2):
        self.torture_left = [(name, transport) for name in torture.MESSAGES for transport in self.transports] * times

    def step(self):
        """Sends one message."""
        if self.torture_left:
            name, transport = self.torture_left.pop()
            line = self.line(transport)
            if line:
                number = self.random.getrandbits(40)
                self.say(line, "torture (RFC 4475)", name, torture.message(name, line.port, self.ports["UDP"], number))
            return
        if "TLS" in self.ports and self.random.random() < 0.01:
            self.knock()
        line = self.line(self.random.choices(self.transports, [3, 2, 2][:len(self.transports)])[0])
        if line is None:
            return
        choice = self.random.random()
        if choice < 0.40:
            self.outside(line)
        elif choice < 0.65:
            self.inside(line)
        elif choice < 0.80:
            self.sdp(line)
        elif choice < 0.88:
            name = self.random.choice(list(torture.MESSAGES))
            message = torture.message(name, line.port, self.ports["UDP"], self.random.getrandbits(40))
            self.say(line, "torture, mutated", name, mutation.mutate(self.random, message, [message]))
        elif choice < 0.95:
            self.response(line)
        else:
            octets = self.random.randbytes(self.random.choice([0, 1, 4, 20, 400, 1400, 9000]))
            self.say(line, "garbage", "octets", self.random.choice([b"", b"SIP/2.0 ", b"\r\n\r\n", b"\0\1\0\0",
                                                                    b"\x16\3\1"]) + octets)

    def knock(self):
        """At the port of TLS, with what is no handshake, or half of one."""
        try:
            line = lines.Connection(self.ports["TLS"])
        except OSError:
            return
        hello = b"\x16\3\1\2\0\1\0\1\xfc\3\3" + self.random.randbytes(32)
        self.say(line, "no handshake", "octets", self.random.choice([b"", hello]) + self.random.randbytes(40))
        line.close()

    def pick(self, line, messages):
        kind = self.random.choice(list(messages))
        return kind, messages[kind], list(messages.values())

    def outside(self, line):
        kind, message, others = self.pick(line, self.writer(line).outside())
        if self.random.random() < 0.15:
            self.say(line, "well-formed", kind, message)
        else:
            self.say(line, "mutated", kind, mutation.mutate(self.random, message, others))

    def inside(self, line):
        """Within a call that is up, on the line that it came by when there is one."""
        line, dialog = self.dialog(line)
        if dialog is None:
            return self.say(line, "well-formed", "INVITE", self.writer(line).outside()["INVITE"])
        kind, message, others = self.pick(line, self.writer(line).inside(dialog))
        if kind == "BYE in a dialog":
            self.dialogs = [one for one in self.dialogs if one[1] is not dialog]
        if self.random.random() < 0.15:
            return self.say(line, "well-formed", kind, message)
        return self.say(line, "mutated, in a dialog", kind, mutation.mutate(self.random, message, others))

    def dialog(self, line):
        """One that is up, with its line or, when that is closed, another of its transport."""
        if not self.dialogs:
            return line, None
        place = self.random.randrange(len(self.dialogs))
        own, dialog = self.dialogs[place]
        if own.is_open:
            return own, dialog
        other = self.line(own.transport)
        self.dialogs[place] = (other or line, dialog)
        return self.dialogs[place]

    def damaged_sdp(self):
        return mutation.damage_sdp(self.random, sip.SDP % self.media)

    def sdp(self, line):
        """Well-formed SIP around SDP that is not."""
        if self.random.random() < 0.6:
            line, dialog = self.dialog(line)
            if dialog:
                message = self.writer(line).request(
                    self.random.choice([b"INVITE", b"INVITE", b"UPDATE"]), dialog, body=self.damaged_sdp())
                return self.say(line, "SDP, mutated", "within", message)
        return self.say(line, "SDP, mutated", "offer", self.writer(line).request(b"INVITE", body=self.damaged_sdp()))

    def response(self, line):
        """To nothing that was asked, or to what was asked long ago."""
        asked = [message for _, what, message in self.history if what.startswith("asked")]
        request = self.random.choice(asked) if asked else self.writer(line).outside()["INVITE"]
        self.answer(line, request, "stray response")

    def answer(self, line, request, what):
        writer, status = self.writer(line), self.random.choice(STATUSES)
        body = sip.SDP % self.media if status in (183, 200) else b""
        if body and self.random.random() < 0.3:
            body = self.damaged_sdp()
        message = writer.response(request, status, self.random.choice(ANSWER_HEADERS), body)
        if self.random.random() < 0.4:
            what, message = what + ", mutated", mutation.mutate(self.random, message, [request, message])
        self.say(line, what, str(status), message)

    # What comes back

    def listen(self, seconds):
        try:
            while True:
                self.accepted.append(lines.Connection(accepted=self.listener.accept()[0]))
        except OSError:
            pass
        self.connections = [one for one in self.connections if one.is_open]
        self.accepted = [one for one in self.accepted if one.is_open][-50:]
        for line in lines.readable(self.datagrams + self.connections + self.accepted, seconds):
            for message in line.receive():
                self.hear(line, message)

    def hear(self, line, message):
        if message.startswith(b"SIP/2.0 "):
            self.answers[f"{message[8:9].decode(errors='replace')}xx"] += 1
            if message[8:9] != b"1" and b"INVITE" in sip.value(message, b"CSeq"):
                self.acknowledge(line, message)
        elif message[:4] != b"ACK ":
            method = message.split(b" ")[0].decode(errors="replace")
            if not method.isalpha():
                self.answers["no SIP"] += 1
                return
            self.answers[f"{method} of the gateway's"] += 1
            self.history.append((line.transport, "asked: " + method, message))
            if method in ("INVITE", "UPDATE") or self.random.random() < 0.3:
                for _ in range(self.random.choice([1, 1, 2, 3])):
                    self.answer(line, message, "response")
            else:
                self.say(line, "response", "200", self.writer(line).response(message, 200))

    def acknowledge(self, line, answer):
        writer = self.writer(line)
        message = writer.acknowledgement(answer)
        chance = self.random.random()
        if chance < 0.1:
            message = mutation.mutate(self.random, message, [message])
        elif chance < 0.2 and answer.startswith(b"SIP/2.0 200"):
            head = message.replace(b"\r\n\r\n", b"\r\nContent-Type: application/sdp\r\n\r\n")
            message = sip.with_length(head + self.damaged_sdp())
        if chance < 0.97:
            self.say(line, "ACK", "ACK", message)
        if not answer.startswith(b"SIP/2.0 2"):
            return
        dialog = sip.Dialog(sip.value(answer, b"Call-ID"), sip.value(answer, b"From"), sip.value(answer, b"To"), 1)
        self.dialogs.append((line, dialog))
        while len(self.dialogs) > MOST_DIALOGS:
            line, old = self.dialogs.pop(self.random.randrange(len(self.dialogs)))
            if line.is_open:
                self.say(line, "well-formed", "BYE", self.writer(line).request(b"BYE", old))
