"""The torture messages of RFC 4475, by section and the RFC's own short name, written from what each section tells.

They differ from the RFC's in addresses alone: nothing but loopback is named where a message could go. `{own}` is the
fuzzer's port, `{port}` the gateway's, `{n}` differs in each sending.
"""

LONG = "really" * 40


def request(line, headers, body="", via=None, names=("To", "From", "Call-ID")):
    """A request with the usual headers, in the RFC's own manner where `headers` give them."""
    method = line.split(" ")[0]
    usual = {
        "To": "sip:soporte@127.0.0.1", "From": "sip:caller@127.0.0.1;tag=t{n}", "Call-ID": "torture.{n}@127.0.0.1"}
    lines = [line, via or "Via: SIP/2.0/UDP 127.0.0.1:{own};branch=z9hG4bK.t{n};rport"]
    lines += [f"{name}: {usual[name]}" for name in names]
    if not any(header.lower().startswith("cseq") for header in headers):
        lines.append(f"CSeq: 9 {method}")
    if not any(header.lower().startswith("max-forwards") for header in headers):
        lines.append("Max-Forwards: 70")
    if method == "INVITE" and not any(header.lower().startswith(("contact", "m:", "m ")) for header in headers):
        lines.append("Contact: <sip:caller@127.0.0.1:{own}>")
    lines += headers
    if not any(header.lower().startswith(("content-length", "l:", "l ")) for header in headers):
        lines.append(f"Content-Length: {len(body)}")
    return "\r\n".join(lines) + "\r\n\r\n" + body


SDP = ("v=0\r\no=mhandley 29739 7272939 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n"
       "m=audio 49217 RTP/AVP 0 12\r\nm=video 3227 RTP/AVP 31\r\na=rtpmap:31 LPC\r\n")
WITH_SDP = ["Content-Type: application/sdp"]
RURI = "sip:soporte@127.0.0.1:{port}"

MESSAGES = {
    "3.1.1.1 wsinv": (
        "INVITE sip:soporte@127.0.0.1;unknownparam SIP/2.0\r\nTO :\r\n sip:soporte@127.0.0.1 ;   tag    = "
        "1918181833n\r\n"
        "from   : \"J Rosenberg \\\\\\\"\"       <sip:caller@127.0.0.1>\r\n  ;\r\n  tag = 98asjd8{n}\r\n"
        "MaX-fOrWaRdS: 0068\r\n"
        "Call-ID: wsinv.ndaksdj{n}@127.0.0.1\r\nContent-Length   : %d\r\ncseq: 0009\r\n  INVITE\r\n"
        "Via  : SIP  /   2.0\r\n /UDP\r\n    127.0.0.1:{own};branch=z9hG4bK390skdjuw{n}\r\ns :\r\n"
        "NewFangledHeader:   newfangled value\r\n continued newfangled value\r\nUnknownHeaderWithUnusualValue: ;;,,;;"
        ",;\r\n"
        "Content-Type: application/sdp\r\nRoute:\r\n <sip:127.0.0.1:{port};lr;unknownwith=value;unknown-no-value>\r\n"
        "v:  SIP  / 2.0  / TCP     127.0.0.1   ;\r\n  branch  =   z9hG4bK9ikj8  ,\r\n SIP  /    2.0   / UDP  "
        "127.0.0.1   ;"
        " branch=\r\n z9hG4bK30239\r\nm:\"Quoted string \\\"\\\"\" <sip:caller@127.0.0.1:{own}> ; newparam =\r\n"
        "      newvalue ;\r\n  secondparam ; q = 0.33\r\n\r\n" % len(SDP) + SDP),
    "3.1.1.2 intmeth": (
        "!interesting-Method0123456789_*+`.%indeed'~ sip:1_unusual.URI~(to-be!sure)&isn't+it$/crazy?,/;;*"
        ":&it+has=1,weird!*pas$wo~d_too.(doesn't-it)@127.0.0.1 SIP/2.0\r\n"
        "Via: SIP/2.0/UDP 127.0.0.1:{own};branch=z9hG4bK-.!%66*_+`'~{n}\r\n"
        "To: \"BEL:\\\x07 NUL:\\\x00 DEL:\\\x7f\" <sip:1_unusual.URI~(to-be!sure)&isn't+it$/crazy?,/;;*@127.0.0.1>\r\n"
        "From: token1~` token2'+_ token3*%!.- <sip:mundane@127.0.0.1>;fromParam''~+*_!.-%=\""
        "\u0440\u0430\u0431\u043e\u0442\u0430\u044e\u0449\u0438\u0439\";tag=_token~1'+`*%!-.\r\n"
        "Call-ID: intmeth.word%ZK-!.*_+'@word`~)(><:\\/\"][?}}{{{n}\r\n"
        "CSeq: 139122385 !interesting-Method0123456789_*+`.%indeed'~\r\nMax-Forwards: 255\r\n"
        "extensionHeader-!.%*+_`'~:\ufeff\u5927\u505c\u96fb\r\nContent-Length: 0\r\n\r\n"),
    "3.1.1.3 esc01": request(
        "INVITE sip:sips%3Auser%40example.com@127.0.0.1 SIP/2.0",
        ["To: sip:%75se%72@127.0.0.1", "From: <sip:I%20have%20spaces@127.0.0.1>;tag=938{n}",
         "CSeq: 234234 INVITE", "Contact: <sip:cal%6Cer@127.0.0.1:{own};%6C%72;n%61me=v%61lue%25%34%31>"] + WITH_SDP,
        SDP, names=("Call-ID",)),
    "3.1.1.4 escnull": request(
        "REGISTER sip:127.0.0.1:{port} SIP/2.0",
        ["To: sip:null-%00-null@127.0.0.1", "From: sip:null-%00-null@127.0.0.1;tag=839923423{n}",
         "Contact: <sip:%00@127.0.0.1>", "Contact: <sip:%00%00@127.0.0.1>"], names=("Call-ID",)),
    "3.1.1.5 esc02": request(
        "RE%47IST%45R sip:127.0.0.1 SIP/2.0",
        ["To: \"%Z%45\" <sip:resource@127.0.0.1>", "From: \"%Z%45\" <sip:resource@127.0.0.1>;tag=f232jadfj23{n}",
         "CSeq: 29344 RE%47IST%45R", "Contact: <sip:alias1@127.0.0.1>", "Contact: <sip:alias2@127.0.0.1>",
         "Contact: <sip:alias3@127.0.0.1;%6C%72;%72=%6D>"], names=("Call-ID",)),
    "3.1.1.6 lwsdisp": request(
        f"OPTIONS {RURI} SIP/2.0", ["From: caller<sip:caller@127.0.0.1>;tag=323{n}"], names=("To", "Call-ID")),
    "3.1.1.7 longreq": request(
        f"INVITE {RURI} SIP/2.0",
        [f"To: \"I have a user name of extreme proportion\"<sip:{LONG}long@127.0.0.1:6000;unknownparam1={LONG}"
         f"value;longparam{LONG}name=shortvalue;very{LONG}ParameterNameWithNoValue>",
         f"F: sip:{LONG}Name@127.0.0.1;tag=12982982982984{{n}};unknownheaderparam{LONG}name=unknown{LONG}value"
         f";unknownValuelessparamnameis{LONG}", f"Unknown-{LONG}-Name: unknown-{LONG}-value; unknown-{LONG}-parameter",
         f"Call-ID: longreq.one{LONG}longcallid{{n}}", "CSeq: 3882340 INVITE"]
        + [f"V: SIP/2.0/TCP sip{i}.example.com:5060;unknown={LONG};branch=very{LONG}branch" for i in range(34)]
        + WITH_SDP, SDP, names=()),
    "3.1.1.8 dblreq": request(
        "REGISTER sip:127.0.0.1:{port} SIP/2.0", ["Contact: <sip:j@127.0.0.1>", "Content-Length: 0"])
    + request("INVITE sip:joe@127.0.0.1 SIP/2.0", WITH_SDP, SDP),
    "3.1.1.9 semiuri": request("OPTIONS sip:user;par=u%40example.net@127.0.0.1 SIP/2.0", [
        "Accept: application/sdp, application/pkcs7-mime, multipart/mixed, message/sip, message/sipfrag"]),
    "3.1.1.10 transports": request(
        f"OPTIONS {RURI} SIP/2.0",
        ["Via: SIP/2.0/SCTP 127.0.0.1;branch=z9hG4bKkdjuw", "Via: SIP/2.0/TLS 127.0.0.1;branch=z9hG4bKkdjuw2",
         "Via: SIP/2.0/UNKNOWN 127.0.0.1;branch=z9hG4bKkdjuw3", "Via: SIP/2.0/TCP 127.0.0.1;branch=z9hG4bKkdjuw4"]),
    "3.1.1.11 mpart01": request(
        "MESSAGE sip:kumiko@127.0.0.1 SIP/2.0", ["Content-Type: multipart/mixed;boundary=7a9cbec02ceef655"],
        "--7a9cbec02ceef655\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: binary\r\n\r\nHello\r\n"
        "--7a9cbec02ceef655\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: binary\r\n\r\n"
        "\x000\x82\x01R\x06\t*\x86H\x86\xf7\r\x01\x07\x02\xa0\r\n--7a9cbec02ceef655--"),
    "3.1.1.12 unreason": (
        "SIP/2.0 200 = 2**3 * 5**2 \u043d\u043e \u0441\u0442\u043e "
        "\u0434\u0435\u0432\u044f\u043d\u043e\u0441\u0442\u043e\r\n"
        "Via: SIP/2.0/UDP 127.0.0.1:{port};branch=z9hG4bK1324{n}\r\nCall-ID: unreason.{n}\r\nCSeq: 35 INVITE\r\n"
        "From: sip:user@127.0.0.1;tag=11141343\r\nTo: sip:user@127.0.0.1;tag=2229\r\nContent-Length: %d\r\n"
        "Content-Type: application/sdp\r\nContact: <sip:user@127.0.0.1:{own}>\r\n\r\n" % len(SDP) + SDP),
    "3.1.1.13 noreason": (
        "SIP/2.0 100 \r\nVia: SIP/2.0/UDP 127.0.0.1:{port};branch=z9hG4bK2398{n}\r\nCall-ID: noreason.{n}\r\n"
        "CSeq: 35 INVITE\r\nFrom: <sip:user@127.0.0.1>;tag=39ansfi3\r\nTo: <sip:user@127.0.0.1>;tag=902jndnke3\r\n"
        "Content-Length: 0\r\nContact: <sip:user@127.0.0.1:{own}>\r\n\r\n"),
    "3.1.2.1 badinv01": request(
        f"INVITE {RURI} SIP/2.0",
        ["To: sip:j.user@127.0.0.1", "From: sip:caller@127.0.0.1;tag=134161461246{n}",
         "Contact: \"Joe\" <sip:joe@127.0.0.1>;;;;"]
        + WITH_SDP, SDP, via="Via: SIP/2.0/UDP 127.0.0.1:{own};;,;,,", names=("Call-ID",)),
    "3.1.2.2 clerr": request(f"INVITE {RURI} SIP/2.0", WITH_SDP + ["Content-Length: 9999"], SDP),
    "3.1.2.3 ncl": request(f"INVITE {RURI} SIP/2.0", WITH_SDP + ["Content-Length: -999"], SDP),
    "3.1.2.4 scalar02": request(
        "REGISTER sip:127.0.0.1 SIP/2.0",
        ["CSeq: 36893488147419103232 REGISTER", "Max-Forwards: 300",
         "Expires: 10000000000000000000000000000000000000000",
         "Contact: <sip:user@127.0.0.1>;expires=280297596632815"]),
    "3.1.2.5 scalarlg": (
        "SIP/2.0 503 Service Unavailable\r\nVia: SIP/2.0/TCP 127.0.0.1:{port};branch=z9hG4bKzzxdiwo34sw;"
        "received=127.0.0.1\r\n"
        "To: <sip:user@127.0.0.1>\r\nFrom: <sip:other@127.0.0.1>;tag=2easdjfejw\r\nCSeq: 9292394834772304023312 "
        "OPTIONS\r\n"
        "Call-ID: scalarlg.{n}\r\nRetry-After: 949302838503028349304023988\r\nWarning: 1812 overture \"In "
        "Progress\"\r\n"
        "Content-Length: 0\r\n\r\n"),
    "3.1.2.6 quotbal": request(
        f"INVITE {RURI} SIP/2.0",
        ["To: \"Mr. J. User <sip:j.user@127.0.0.1>", "From: sip:caller@127.0.0.1;tag=93334{n}"] + WITH_SDP, SDP,
        names=("Call-ID",)),
    "3.1.2.7 ltgtruri": request("INVITE <sip:user@127.0.0.1> SIP/2.0", WITH_SDP, SDP),
    "3.1.2.8 lwsruri": request("INVITE sip:user@127.0.0.1; lr SIP/2.0", WITH_SDP, SDP),
    "3.1.2.9 lwsstart": request("INVITE  sip:user@127.0.0.1  SIP/2.0", WITH_SDP, SDP),
    "3.1.2.10 trws": request("OPTIONS sip:remote-target@127.0.0.1 SIP/2.0  ", []),
    "3.1.2.11 escruri": request("INVITE sip:user@127.0.0.1?Route=%3Csip:127.0.0.1%3E SIP/2.0", WITH_SDP, SDP),
    "3.1.2.12 baddate": request(f"INVITE {RURI} SIP/2.0", ["Date: Fri, 01 Jan 2010 16:00:00 EST"] + WITH_SDP, SDP),
    "3.1.2.13 regbadct": request(
        "REGISTER sip:127.0.0.1 SIP/2.0", ["Contact: sip:user@127.0.0.1?Route=%3Csip:127.0.0.1%3E"]),
    "3.1.2.14 badaspec": request(
        "OPTIONS sip:user@127.0.0.1 SIP/2.0", ["To: \"Watson, Thomas\" < sip:t.watson@127.0.0.1 >"], names=("From",
                                                                                                            "Call-ID")),
    "3.1.2.15 baddn": request(
        "OPTIONS sip:t.watson@127.0.0.1 SIP/2.0", ["From: Bell, Alexander <sip:a.g.bell@127.0.0.1>;tag=43{n}"],
        names=("To", "Call-ID")),
    "3.1.2.16 badvers": request("OPTIONS sip:t.watson@127.0.0.1 SIP/7.0", [],
                                via="Via: SIP/7.0/UDP 127.0.0.1:{own};branch=z9hG4bKk{n}"),
    "3.1.2.17 mismatch01": request(f"OPTIONS {RURI} SIP/2.0", ["CSeq: 8 INVITE"]),
    "3.1.2.18 mismatch02": request(f"NEWMETHOD {RURI} SIP/2.0", ["CSeq: 8 INVITE"] + WITH_SDP, SDP),
    "3.1.2.19 bigcode": (
        "SIP/2.0 4294967301 better not break the receiver\r\nVia: SIP/2.0/UDP 127.0.0.1:{port};"
        "branch=z9hG4bK2398{n}\r\n"
        "Call-ID: bigcode.{n}\r\nCSeq: 35 INVITE\r\nFrom: <sip:user@127.0.0.1>;tag=39ansfi3\r\n"
        "To: <sip:user@127.0.0.1>;tag=902jndnke3\r\nContent-Length: 0\r\nContact: <sip:user@127.0.0.1:{own}>\r\n\r\n"),
    "3.2.1 badbranch": request(f"OPTIONS {RURI} SIP/2.0", [], via="Via: SIP/2.0/UDP 127.0.0.1:{own};branch=z9hG4bK"),
    "3.3.1 insuf": "INVITE sip:soporte@127.0.0.1 SIP/2.0\r\nCSeq: 193942 INVITE\r\n"
                   "Via: SIP/2.0/UDP 127.0.0.1:{own};branch=z9hG4bKkdj.insuf{n}\r\nContent-Type: application/sdp\r\n"
                   "Content-Length: %d\r\n\r\n" % len(SDP) + SDP,
    "3.3.2 unkscm": request("OPTIONS nobodyKnowsThisScheme:totallyopaquecontent SIP/2.0", []),
    "3.3.3 novelsc": request("OPTIONS soap.beep://127.0.0.1:3002 SIP/2.0", []),
    "3.3.4 unksm2": request(
        "REGISTER sip:127.0.0.1 SIP/2.0",
        ["To: isbn:2983792873", "From: <http://www.example.com>;tag=3234233{n}", "Contact: <name:John_Smith>"],
        names=("Call-ID",)),
    "3.3.5 bext01": request(
        f"OPTIONS {RURI} SIP/2.0",
        ["Require: nothingSupportsThis, nothingSupportsThisEither", "Proxy-Require: noProxiesSupportThis, "
                                                                    "norDoAnyProxiesSupportThis"]),
    "3.3.6 invut": request(
        f"INVITE {RURI} SIP/2.0", ["Content-Type: application/unknownformat"],
        "<audio>\r\n <pcmu port=\"443\"/>\r\n</audio>\r\n"),
    "3.3.7 regaut01": request("REGISTER sip:127.0.0.1 SIP/2.0",
                              ["Authorization: NoOneKnowsThisScheme opaque-data=here"]),
    "3.3.8 multi01": request(
        f"INVITE {RURI} SIP/2.0",
        ["CSeq: 5 INVITE", "CSeq: 59 INVITE", "Call-ID: multi01.98asdh@127.0.0.1{n}",
         "Call-ID: multi01.98asdh@127.0.0.2{n}",
         "Max-Forwards: 70", "Max-Forwards: 5", "From: sip:caller@127.0.0.1;tag=3413415{n}",
         "From: sip:caller@127.0.0.1;tag=2923420{n}",
         "To: sip:user@127.0.0.1", "To: sip:other@127.0.0.1"] + WITH_SDP, SDP, names=()),
    "3.3.9 mcl01": request(f"OPTIONS {RURI} SIP/2.0", ["Content-Length: 13", "Content-Length: 5"],
                           "There's no way to know how many octets"),
    "3.3.10 bcast": (
        "SIP/2.0 200 OK\r\nVia: SIP/2.0/UDP 127.0.0.1:{port};branch=z9hG4bK1324923{n}\r\n"
        "Via: SIP/2.0/UDP 255.255.255.255;branch=z9hG4bK1saber23\r\nCall-ID: bcast.{n}\r\nCSeq: 35 INVITE\r\n"
        "From: sip:user@127.0.0.1;tag=11141343\r\nTo: sip:user@127.0.0.1;tag=2229\r\nContent-Length: %d\r\n"
        "Content-Type: application/sdp\r\nContact: <sip:user@127.0.0.1:{own}>\r\n\r\n" % len(SDP) + SDP),
    "3.3.11 zeromf": request(f"OPTIONS {RURI} SIP/2.0", ["Max-Forwards: 0"]),
    "3.3.12 cparam01": request("REGISTER sip:127.0.0.1 SIP/2.0", ["Contact: sip:+19725552222@127.0.0.1;unknownparam"]),
    "3.3.13 cparam02": request("REGISTER sip:127.0.0.1 SIP/2.0",
                               ["Contact: <sip:+19725552222@127.0.0.1;unknownparam>"]),
    "3.3.14 regescrt": request(
        "REGISTER sip:127.0.0.1 SIP/2.0", ["Contact: <sip:user@127.0.0.1?Route=%3Csip:127.0.0.1%3E>"]),
    "3.3.15 sdp01": request(f"INVITE {RURI} SIP/2.0", ["Accept: text/nobodyKnowsThis"] + WITH_SDP, SDP),
    "3.4.1 inv2543": (
        "INVITE sip:soporte@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:{own}\r\nFrom: <sip:caller@127.0.0.1>\r\n"
        "To: <sip:soporte@127.0.0.1>\r\nCall-ID: inv2543.{n}@127.0.0.1\r\nCSeq: 1 INVITE\r\n"
        "Contact: <sip:caller@127.0.0.1:{own}>\r\nContent-Type: application/sdp\r\n\r\n" + SDP),
}

# Octets that no UTF-8 holds, where a section wants octets.
LATIN = ("3.1.1.11 mpart01",)


def message(name, own, port, number):
    text = MESSAGES[name].replace("{own}", str(own)).replace("{port}", str(port)).replace("{n}", str(number))
    return text.encode("latin-1" if name in LATIN else "utf-8")
