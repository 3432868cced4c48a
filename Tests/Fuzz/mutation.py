"""Random damage to SIP messages and to SDP; the same for the same seed.

Numeric addresses of loopback stay as they are, so that nothing leaves this machine.
"""

TOKENS = [
    b"*", b"%", b"%00", b"\0", b"\r\n", b"\r\n ", b"<", b">", b'"', b";", b",", b"sip:", b"sips:", b"tel:", b"<tel:1>",
    b";lr", b"@", b"4294967296", b"-1", b";tag=", b"SIP/2.0", b"Contact: *\r\n", b"Content-Length: 99999\r\n",
    b"CSeq: 1 INVITE\r\n", b"Via: SIP/2.0/UDP 127.0.0.1\r\n", b"To: <sip:a@127.0.0.1>\r\n",
    b"m:<sip:a@nobody.invalid>\r\n", b"\xff", "é".encode(), b"Require: 100rel\r\n", b"Record-Route: <sip:>\r\n",
    b"Max-Forwards: 0\r\n", b"Session-Expires: 1\r\n", b"\r\n\r\n", b"[::1]", b"[::", b"%41", b"=", b"\\", b"\\\"",
]

NUMBERS = [b"0", b"-1", b"1", b"65535", b"65536", b"2147483647", b"2147483648", b"4294967295", b"4294967296",
           b"99999999999999999999", b"1e9", b"0x10", b"", b"00000000000000000001", b"1.5"]

ADDRESSES = [
    b"*", b"<*>", b"sip:", b"<sip:>", b"<sip:@>", b"<sip:a@>", b"<sip:a@127.0.0.1:0>", b"<sip:a@127.0.0.1:99999>",
    b"<tel:+525555000001>", b"<urn:service:sos>", b"<sip:a@[::1]>", b"<sip:a@[::1>", b"<sip:%@127.0.0.1>",
    b"<sip:a%00b@127.0.0.1>", b"<sip:a@127.0.0.1;transport=>", b"<sip:a@127.0.0.1;transport=sctp>",
    b"<sip:a@127.0.0.1;maddr=127.0.0.1>", b"<sip:a@127.0.0.1;ttl=999;method=BYE>",
    b"<sip:a@127.0.0.1?Route=%3Ctel:1%3E>",
    b'"unclosed <sip:a@127.0.0.1>', b'"\\" <sip:a@127.0.0.1>', b"<sip:a@127.0.0.1>;tag=",
    b"<sip:a@127.0.0.1>;tag=;tag=x",
    b"<sip:a@127.0.0.1>;expires=-1;q=9", b"<sip:a@127.0.0.1>, *", b"<sip:" + b"a" * 3000 + b"@127.0.0.1>",
    b"<sip:a@127.0.0.1;" + b"p;" * 800 + b">", b"<sip:a@127.0.0.1>" + b";x=y" * 600,
    b"<sip:127.0.0.1;lr>" + b",<sip:127.0.0.1;lr>" * 60,
    b"<http://127.0.0.1/>", b"<sips:a@127.0.0.1>", b"sip:a@127.0.0.1;tag=1", b"",
]

# What a header may be made to say; of others a random token.
VALUES = {
    b"via": [b"SIP/2.0/UDP", b"SIP/2.0/UDP 127.0.0.1;branch=", b"SIP / 2.0 / UDP 127.0.0.1", b"SIP/2.0/SCTP 127.0.0.1",
             b"SIP/2.0/UDP [::1];branch=z9hG4bKx;rport=99999", b"SIP/2.0/UDP 127.0.0.1;rport=-1;received=x;"
                                                               b"maddr=127.0.0.1",
             b"SIP/2.0/UDP 127.0.0.1;branch=z9hG4bK" + b"x" * 4000, b"SIP/2.0/UDP 127.0.0.1:0", b""],
    b"cseq": [b"0 INVITE", b"4294967296 INVITE", b"-1 BYE", b"1", b"INVITE", b"1 ", b"1 X" + b"Y" * 500,
              b"2147483648 ACK"],
    b"content-length": NUMBERS + [b"5 ", b"+5", b"5,5"], b"max-forwards": NUMBERS, b"expires": NUMBERS,
    b"min-se": NUMBERS, b"rseq": NUMBERS, b"retry-after": NUMBERS + [b"5 (a (b) c);duration=x"],
    b"session-expires": NUMBERS + [b"90;refresher=me", b"1800;refresher=", b"90;refresher=uas;refresher=uac"],
    b"rack": [b"1 1 INVITE", b"1 1", b"4294967296 1 INVITE", b"1 1 " + b"X" * 300, b""],
    b"content-type": [b"application", b"application/", b"/sdp", b"application/sdp;charset=", b"multipart/mixed",
                      b'multipart/mixed;boundary="', b"multipart/mixed;boundary=x", b"message/sip", b"message/sipfrag"],
    b"replaces": [b"x", b"x;to-tag=", b"x;to-tag=1;from-tag=1;early-only", b";;;",
                  b"x" * 3000 + b";to-tag=1;from-tag=2"],
    b"authorization": [b"Digest", b"Digest ", b'Digest username="', b"Digest realm=,nonce=,uri=", b"Basic !!!",
                       b"Unknown a=b",
                       b'Digest username="a",realm="b",nonce="c",uri="d",qop=auth,nc=z,cnonce=' + b'"' * 9],
    b"www-authenticate": [b"Digest", b'Digest realm="', b"Digest realm=x,nonce=" + b"n" * 5000, b"Bearer x",
                          b"Digest ,,,,",
                          b'Digest realm="a",nonce="b",algorithm=MD9,qop="auth,auth-int,,x"',
                          b'Digest algorithm=MD5-sess,qop=""'],
    b"reason": [b"Q.850;cause=", b"SIP;cause=99999;text=\"", b";", b"Q.850;cause=16" + b",SIP;cause=200" * 200],
    b"date": [b"Thu, 32 Feb 2099 25:61:61 GMT", b"Thu", b"", b"Sat, 13 Nov 2010 23:29:00 EST"],
}
VALUES[b"proxy-authenticate"] = VALUES[b"www-authenticate"]
VALUES[b"proxy-authorization"] = VALUES[b"authorization"]
for name in (b"from", b"to", b"contact", b"route", b"record-route", b"refer-to", b"referred-by", b"p-asserted-identity",
             b"remote-party-id", b"diversion", b"history-info", b"path", b"service-route"):
    VALUES[name] = ADDRESSES

SHORT = {b"via": b"v", b"from": b"f", b"to": b"t", b"contact": b"m", b"call-id": b"i", b"content-length": b"l",
         b"content-type": b"c", b"supported": b"k", b"subject": b"s", b"event": b"o", b"refer-to": b"r",
         b"referred-by": b"b", b"session-expires": b"x", b"content-encoding": b"e"}

PROTECTED = b"127.0.0.1"


def near_address(message, place):
    return PROTECTED in message[max(0, place - 9):place + 9]


def damage_bytes(random, message):
    """One small damage anywhere."""
    if not message:
        return message
    place = random.randrange(len(message))
    if near_address(message, place):
        return message
    kind = random.randrange(8)
    head, tail = message[:place], message[place:]
    if kind == 0:
        return head + random.randbytes(1) + tail[1:]
    if kind == 1:
        return head + tail[1:]
    if kind == 2:
        return head + random.randbytes(1) + tail
    if kind in (3, 4):
        return head + random.choice(TOKENS) + tail
    if kind == 5:
        return head
    if kind == 6:
        return head + tail[:random.randint(1, 60)] * random.choice([2, 2, 2, 50]) + tail
    return head + random.randbytes(random.choice([1, 8, 200])) + tail


def split(message):
    head, empty, body = message.partition(b"\r\n\r\n")
    return head.split(b"\r\n"), empty, body


def name_of(line):
    return line.partition(b":")[0].strip().lower()


def damage_header(random, message):
    """One header gone, doubled, moved, folded, shortened, or saying something else."""
    lines, empty, body = split(message)
    if len(lines) < 2:
        return message
    index = random.randrange(1, len(lines))
    name, _, value = lines[index].partition(b":")
    kind = random.randrange(9)
    if kind == 0:
        del lines[index]
    elif kind == 1:
        lines.insert(random.randrange(1, len(lines)), lines[index])
    elif kind == 2:
        lines.insert(random.randrange(1, len(lines)), lines.pop(index))
    elif kind == 3:
        lines[index] = name + b" \t:\r\n \t" + value.strip().replace(b";", b"\r\n ;")
    elif kind == 4:
        lines[index] = SHORT.get(name_of(lines[index]), name) + b":" + value
    elif kind == 5:
        lines[index] = name + b": " + (value.strip() + b",") * random.choice([2, 5, 100]) + value
    else:
        lines[index] = name + b": " + random.choice(VALUES.get(name_of(lines[index]), TOKENS))
    return b"\r\n".join(lines) + empty + body


def damage_start(random, message):
    lines, empty, body = split(message)
    words = lines[0].split(b" ")
    place = random.randrange(len(words))
    replacements = [b"", b"sip:", b"*", b"SIP/7.0", b"SIP/2.0", b"sip:soporte@127.0.0.1;maddr=127.0.0.1", b"tel:1",
                    b"99", b"9999",
                    b"200", b"-1", b"INVITE", b"invite", b"X" * 500, b"sip:%00@127.0.0.1",
                    b"sip:a@127.0.0.1?Replaces=x"]
    words[place] = random.choice(replacements)
    lines[0] = b" ".join(words)
    return b"\r\n".join(lines) + empty + body


def splice(random, message, other):
    mine, empty, body = split(message)
    theirs, _, their_body = split(other)
    for line in random.sample(theirs[1:], min(len(theirs) - 1, random.randint(1, 4))):
        mine.insert(random.randrange(1, len(mine) + 1), line)
    return b"\r\n".join(mine) + empty + (their_body if random.random() < 0.5 else body)


def mutate(random, message, others):
    """One to four damages."""
    for _ in range(random.randint(1, 4)):
        kind = random.random()
        if kind < 0.45:
            message = damage_bytes(random, message)
        elif kind < 0.85:
            message = damage_header(random, message)
        elif kind < 0.92:
            message = damage_start(random, message)
        else:
            message = splice(random, message, random.choice(others))
    return message[:60000]


def damage_sdp(random, sdp):
    """SDP whose lines are damaged; the length is put right afterwards by who sends it."""
    lines = sdp.split(b"\r\n")
    for _ in range(random.randint(1, 4)):
        kind = random.randrange(7)
        place = random.randrange(len(lines))
        if kind == 0:
            del lines[place:place + 1]
        elif kind == 1:
            lines.insert(random.randrange(len(lines) + 1), lines[place])
        elif kind == 2:
            lines[place] = damage_bytes(random, lines[place])
        elif kind == 3:
            words = lines[place].split(b" ")
            words[random.randrange(len(words))] = random.choice(NUMBERS + TOKENS)
            lines[place] = b" ".join(words)
        elif kind == 4:
            lines[place] += random.choice(TOKENS + NUMBERS)
        else:
            lines.insert(random.randrange(len(lines) + 1), random.choice(SDP_LINES))
        lines = lines or [b"v=0"]
    return b"\r\n".join(lines)


SDP_LINES = [
    b"m=audio 0 RTP/AVP 0", b"m=audio 99999 RTP/AVP 0", b"m=audio 9 RTP/AVP", b"m=audio 9/4 RTP/AVP 0",
    b"m=video 9 RTP/AVP 31",
    b"m=audio 9 RTP/SAVP 0", b"m=image 9 udptl t38", b"m=audio -1 RTP/AVP 0", b"m=", b"c=IN IP4 0.0.0.0",
    b"c=IN IP6 ::1",
    b"c=IN IP4 224.0.0.1/127/9", b"c=IN IP4 127.0.0.1", b"c=IN IP4 nobody.invalid", b"c=", b"a=rtpmap:0",
    b"a=rtpmap:0 PCMU",
    b"a=rtpmap:0 PCMU/0", b"a=rtpmap:999 X/1", b"a=rtpmap:96 telephone-event/8000", b"a=fmtp:96 0-99999",
    b"a=fmtp:96 -",
    b"a=fmtp:96 0-15,16,,", b"a=ptime:0", b"a=ptime:-20", b"a=ptime:999999", b"a=maxptime:1", b"a=sendonly",
    b"a=inactive",
    b"a=recvonly", b"a=sendrecv", b"a=rtcp:0", b"a=rtcp:99999 IN IP4 127.0.0.1", b"a=rtcp-mux", b"a=" + b"x" * 9000,
    b"t=", b"t=0",
    b"o=-", b"o=- 99999999999999999999 -1 IN IP4 127.0.0.1", b"v=1", b"s=", b"b=AS:-1", b"k=prompt", b"z=0 0", b"",
    b"a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:x", b"a=group:BUNDLE audio", b"a=setup:actpass",
    b"a=candidate:1 1 UDP 1 127.0.0.1 9",
    b"m=audio 9 RTP/AVP " + b" ".join(b"%d" % n for n in range(128)),
]
