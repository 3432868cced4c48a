"""Well-formed SIP messages, as sipp and softphones send them: what the mutations begin with."""

import itertools

SDP = (b"v=0\r\no=- 7 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio %d RTP/AVP 0 8 9 101\r\n"
       b"a=rtpmap:0 PCMU/8000\r\na=rtpmap:8 PCMA/8000\r\na=rtpmap:9 G722/8000\r\na=rtpmap:101 telephone-event/8000\r\n"
       b"a=fmtp:101 0-15\r\na=ptime:20\r\na=sendrecv\r\n")

# Calls that are answered for good, and those that make the gateway ring back.
DIALLED = ["soporte", "soporte", "salida", "nadie"]

# Headers that real phones and trunks add.
EXTRAS = [
    b"", b"", b"Supported: 100rel, timer, replaces\r\nSession-Expires: 90\r\nMin-SE: 90\r\n",
    b"P-Asserted-Identity: \"A\" <tel:+525555000001>\r\nPrivacy: none\r\n",
    b"Remote-Party-ID: \"A\" <sip:5555000001@127.0.0.1>;party=calling;screen=yes;privacy=off\r\n",
    b"Diversion: <sip:5555000002@127.0.0.1>;reason=no-answer;counter=1\r\n",
    b"History-Info: <sip:a@127.0.0.1>;index=1, <sip:b@127.0.0.1?Reason=SIP%3Bcause%3D486>;index=1.1\r\n",
    b"Record-Route: <sip:127.0.0.1;lr>\r\n", b"Require: 100rel\r\nSupported: 100rel\r\n",
    b"User-Agent: fuzz\r\nAllow: INVITE, ACK, BYE, CANCEL, INFO, UPDATE, PRACK, REFER, OPTIONS, NOTIFY\r\nSubject: "
    b"hola\r\n",
    b"Authorization: Digest username=\"a\", realm=\"b\", nonce=\"c\", uri=\"sip:127.0.0.1\", response=\"d\", "
    b"algorithm=MD5\r\n",
    b"Replaces: 1@127.0.0.1;to-tag=2;from-tag=3\r\n", b"Date: Sat, 13 Nov 2010 23:29:00 GMT\r\nRetry-After: 5\r\n",
]


def value(message, name):
    """Of the first header of that name, or b""."""
    for line in message.split(b"\r\n\r\n")[0].split(b"\r\n")[1:]:
        if line[:len(name) + 1].lower() == name.lower() + b":":
            return line[len(name) + 1:].strip()
    return b""


def with_length(message):
    head, empty, body = message.partition(b"\r\n\r\n")
    lines = [line for line in head.split(b"\r\n") if not line.lower().startswith((b"content-length", b"l:"))]
    return b"\r\n".join(lines + [b"Content-Length: %d" % len(body)]) + b"\r\n\r\n" + body


class Dialog:
    """What is needed to speak within a call that the gateway answered."""

    def __init__(self, call, from_, to, sequence):
        self.call, self.from_, self.to = call, from_, to
        self.sequence = itertools.count(sequence + 1)


class Writer:
    """Writes requests and responses for one address of the fuzzer's own."""

    def __init__(self, random, target, port, transport, media):
        self.random, self.target, self.port, self.media = random, target, port, media
        self.transport = transport.encode()
        self.count = itertools.count(random.randrange(1 << 40))

    def request(self, method, dialog=None, headers=b"", body=b"", kind=b"application/sdp"):
        number = next(self.count)
        dialled = self.random.choice(DIALLED)
        contact = b"<sip:f@127.0.0.1:%d;transport=%s>" % (self.port, self.transport.lower())
        if dialog:
            from_, to, call, sequence = dialog.from_, dialog.to, dialog.call, next(dialog.sequence)
        else:
            from_ = b"<sip:555%07d@127.0.0.1>;tag=f%x" % (self.random.randrange(10 ** 7), number)
            to, call, sequence = b"<sip:%s@127.0.0.1>" % dialled.encode(), b"%x@fuzz" % number, 1
        type_ = b"Content-Type: %s\r\n" % kind if body else b""
        return (b"%s sip:%s@127.0.0.1:%d SIP/2.0\r\nVia: SIP/2.0/%s 127.0.0.1:%d;branch=z9hG4bK-%x;rport\r\n"
                b"From: %s\r\nTo: %s\r\nCall-ID: %s\r\nCSeq: %d %s\r\nMax-Forwards: 70\r\nContact: %s\r\n%s%s"
                b"Content-Length: %d\r\n\r\n%s" % (
                    method, dialled.encode(), self.target, self.transport, self.port, number, from_, to, call, sequence,
                    method, contact, headers, type_, len(body), body))

    def sdp(self):
        return SDP % self.media

    def outside(self):
        """The kinds of requests that begin something, each with a message."""
        extra = self.random.choice(EXTRAS)
        return {
            "INVITE": self.request(b"INVITE", headers=extra, body=self.sdp()),
            "INVITE without an offer": self.request(b"INVITE", headers=extra),
            "OPTIONS": self.request(b"OPTIONS", headers=extra + b"Accept: application/sdp\r\n"),
            "REGISTER": self.request(b"REGISTER", headers=extra + b"Expires: 60\r\n"),
            "SUBSCRIBE": self.request(b"SUBSCRIBE", headers=extra + b"Event: presence\r\nExpires: 60\r\n"),
            "REFER": self.request(b"REFER", headers=extra + b"Refer-To: <sip:a@127.0.0.1>\r\n"),
            "MESSAGE": self.request(b"MESSAGE", body=b"hola", kind=b"text/plain"),
            "PUBLISH": self.request(b"PUBLISH", headers=b"Event: presence\r\n", body=b"x",
                                    kind=b"application/pidf+xml"),
            "NOTIFY": self.request(
                b"NOTIFY", headers=b"Event: refer\r\nSubscription-State: active;expires=60\r\n",
                body=b"SIP/2.0 200 OK\r\n",
                kind=b"message/sipfrag;version=2.0"),
            "CANCEL": self.request(b"CANCEL"), "ACK": self.request(b"ACK"), "BYE": self.request(b"BYE"),
        }

    def inside(self, dialog):
        """The kinds of requests within a dialog."""
        info = self.random.choice([b"Signal=1\r\nDuration=160\r\n", b"Signal=", b"Signal=99999\r\nDuration=-1\r\n"])
        refer = b"Refer-To: <sip:a@127.0.0.1?Replaces=%%s%%3Bto-tag%%3D1%%3Bfrom-tag%%3D2>\r\n".replace(b"%%", b"%")
        return {
            "re-INVITE": self.request(b"INVITE", dialog, self.random.choice(EXTRAS), self.sdp()),
            "re-INVITE without an offer": self.request(b"INVITE", dialog),
            "UPDATE": self.request(b"UPDATE", dialog, self.random.choice(EXTRAS), self.sdp()),
            "UPDATE without an offer": self.request(b"UPDATE", dialog),
            "INFO": self.request(b"INFO", dialog, b"", info, b"application/dtmf-relay"),
            "PRACK": self.request(b"PRACK", dialog, b"RAck: 1 1 INVITE\r\n"),
            "REFER in a dialog": self.request(b"REFER", dialog, refer),
            "NOTIFY in a dialog": self.request(
                b"NOTIFY", dialog, b"Event: refer\r\nSubscription-State: terminated;reason=noresource\r\n",
                b"SIP/2.0 486 Busy\r\n", b"message/sipfrag"),
            "OPTIONS in a dialog": self.request(b"OPTIONS", dialog),
            "SUBSCRIBE in a dialog": self.request(b"SUBSCRIBE", dialog, b"Event: dialog\r\n"),
            "MESSAGE in a dialog": self.request(b"MESSAGE", dialog, b"", b"x", b"text/plain"),
            "BYE in a dialog": self.request(b"BYE", dialog, b"Reason: Q.850;cause=16;text=\"x\"\r\n"),
        }

    def acknowledgement(self, answer):
        """ACK of a final response to an INVITE."""
        number = value(answer, b"CSeq").split(b" ")[0] or b"1"
        text = self.request(b"ACK", Dialog(value(answer, b"Call-ID"), value(answer, b"From"), value(answer, b"To"), 0))
        return text.replace(b"CSeq: 1 ACK", b"CSeq: %s ACK" % number)

    def response(self, request, status, headers=b"", body=b""):
        """To a request of the gateway's."""
        vias = [line for line in request.split(b"\r\n") if line[:4].lower() in (b"via:",) or line[:2] == b"v:"]
        to = value(request, b"To")
        if b";tag=" not in to and status > 100:
            to += b";tag=r%d" % next(self.count)
        type_ = b"Content-Type: application/sdp\r\n" if body else b""
        return (b"SIP/2.0 %d X\r\n%s\r\nFrom: %s\r\nTo: %s\r\nCall-ID: %s\r\nCSeq: %s\r\n"
                b"Contact: <sip:r@127.0.0.1:%d;transport=%s>\r\n%s%sContent-Length: %d\r\n\r\n%s" % (
                    status, b"\r\n".join(vias), value(request, b"From"), to, value(request, b"Call-ID"),
                    value(request, b"CSeq"), self.port, self.transport.lower(), headers, type_, len(body), body))
