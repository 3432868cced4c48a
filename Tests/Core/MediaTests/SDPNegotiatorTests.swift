import Aside
import Media
import Testing

@Suite(.aside) struct `SDP offer and answer` {
    private func negotiator() -> SDPNegotiator {
        SDPNegotiator(local: MediaAddress(host: .v4(0xC000_0201), port: 20_000), sessionID: 7)
    }

    @Test func `the answer keeps the offerer's order and its number for keys`() throws {
        var ours = negotiator()
        let (text, media) = try ours.answer(to: SDPSamples.phone)
        #expect(
            text
                == SDPSamples.text(
                    "v=0", "o=opcion1 7 7 IN IP4 192.0.2.1", "s=opcion1", "c=IN IP4 192.0.2.1", "t=0 0",
                    "m=audio 20000 RTP/AVP 8 0 96", "a=rtpmap:8 PCMA/8000", "a=rtpmap:0 PCMU/8000",
                    "a=rtpmap:96 telephone-event/8000", "a=fmtp:96 0-15", "a=ptime:20", "a=sendrecv"))
        #expect(media.codec == .pcma)
        #expect(media.remote?.description == "192.0.2.10:49170")
        #expect(media.remoteControl?.description == "192.0.2.10:49171")
        #expect(media.telephoneEvent == TelephoneEventTypes(sent: 96, received: 96))
        #expect(media.direction == .sendReceive)
    }

    @Test func `other streams are refused in their places`() throws {
        var ours = negotiator()
        let offer = SDPSamples.text(
            "v=0", "c=IN IP4 192.0.2.9", "m=video 5000 RTP/AVP 31", "m=audio 5002 RTP/SAVP 0", "m=audio 5004 RTP/AVP 0",
            "m=audio 5006 RTP/AVP 8", "m=image 5008 udptl t38")
        let (text, media) = try ours.answer(to: offer)
        let answer = try SessionDescription(parsing: text)
        #expect(answer.streams.map(\.port) == [0, 0, 20_000, 0, 0])
        #expect(answer.streams.map(\.kind) == ["video", "audio", "audio", "audio", "image"])
        #expect(answer.streams[4].transport == "udptl")
        #expect(media.remote?.port == 5_004)
        #expect(media.telephoneEvent == nil)
    }

    @Test(arguments: [
        ("m=audio 5004 RTP/AVP 18", NegotiationFailure.noCommonCodec),
        ("m=audio 0 RTP/AVP 0", .noAudio),
        ("m=audio 5004 RTP/SAVP 0", .noAudio),
        ("m=video 5004 RTP/AVP 0", .noAudio),
        ("a=nothing", .noAudio),
        ("m=audio 5004 RTP/AVP 0\r\na=rtpmap:0 L16/8000", .noCommonCodec),
        ("m=audio 5004 RTP/AVP 97\r\na=rtpmap:97 PCMU/16000", .noCommonCodec),
        ("m=audio 5004 RTP/AVP", .noCommonCodec),
        ("m=audio x RTP/AVP 0", .unreadable(.malformed(line: 3))),
    ])
    func `what cannot be answered says why`(line: String, failure: NegotiationFailure) {
        var ours = negotiator()
        #expect(throws: failure) { try ours.answer(to: SDPSamples.text("v=0", "c=IN IP4 192.0.2.9", line)) }
    }

    @Test func `G722 is offered first under the clock of 8000 that RFC 3551 wrongly gave it`() throws {
        var ours = SDPNegotiator(
            local: MediaAddress(host: .v4(0xC000_0201), port: 20_000), sessionID: 7, codecs: [.g722, .pcmu, .pcma])
        let lines = ours.offer().split(whereSeparator: \.isNewline).map(String.init)
        #expect(lines.contains("m=audio 20000 RTP/AVP 9 0 8 101"))
        #expect(lines.contains("a=rtpmap:9 G722/8000"))
        #expect(lines.contains("a=rtpmap:101 telephone-event/8000"))
    }

    @Test(arguments: [
        ("9 0", "", AudioCodec.g722, UInt8(9)), ("0 9", "", .pcmu, 0), ("8 9 0", "", .pcma, 8),
        ("96 0", "a=rtpmap:96 G722/8000", .g722, 96), ("96 0", "a=rtpmap:96 G722/16000", .pcmu, 0),
        ("9 8", "a=rtpmap:9 iLBC/8000", .pcma, 8),
    ])
    func `the codec that the peer names first is what we send`(
        types: String, mapping: String, codec: AudioCodec, type: UInt8
    ) throws {
        var ours = SDPNegotiator(
            local: MediaAddress(host: .v4(0xC000_0201), port: 20_000), sessionID: 7, codecs: [.g722, .pcmu, .pcma])
        let media = try ours.answer(
            to: SDPSamples.text("v=0", "c=IN IP4 192.0.2.9", "m=audio 5004 RTP/AVP \(types)", mapping)
        ).media
        #expect(media.codec == codec)
        #expect(media.codecPayloadType == type)
    }

    @Test(arguments: [
        ("a=sendrecv", MediaDirection.sendReceive), ("a=sendonly", .receiveOnly), ("a=recvonly", .sendOnly),
        ("a=inactive", .inactive), ("a=other", .sendReceive),
    ])
    func `the direction is answered from our side`(line: String, expected: MediaDirection) throws {
        var ours = negotiator()
        let offer = SDPSamples.text("v=0", "c=IN IP4 192.0.2.9", "m=audio 5004 RTP/AVP 0", line)
        let (text, media) = try ours.answer(to: offer)
        #expect(media.direction == expected)
        #expect(try SessionDescription(parsing: text).streams.first?.direction == expected)
    }

    @Test func `a hold in the old way stops our sending and names no address`() throws {
        var ours = negotiator()
        let offer = SDPSamples.text("v=0", "c=IN IP4 0.0.0.0", "m=audio 5004 RTP/AVP 0")
        let (_, media) = try ours.answer(to: offer)
        #expect(media.direction == .receiveOnly)
        #expect(media.remote == nil)
    }

    @Test func `a name or a group is no address to send to`() throws {
        for host in ["pbx.example.mx", "224.1.2.3/127", "255.255.255.255"] {
            var ours = negotiator()
            let offer = SDPSamples.text("v=0", "c=IN IP4 \(host)", "m=audio 5004 RTP/AVP 0")
            #expect(try ours.answer(to: offer).media.remote == nil, "\(host)")
        }
    }

    @Test func `a stream's own address wins, and RTCP may stand elsewhere`() throws {
        var ours = negotiator()
        let offer = SDPSamples.text(
            "v=0", "c=IN IP4 192.0.2.9", "m=audio 5004 RTP/AVP 0", "c=IN IP6 2001:db8::9", "a=rtcp:7001")
        let media = try ours.answer(to: offer).media
        #expect(media.remote?.description == "[2001:db8::9]:5004")
        #expect(media.remoteControl?.description == "[2001:db8::9]:7001")
    }

    @Test func `the version counts only what has changed`() throws {
        var ours = negotiator()
        let first = try ours.answer(to: SDPSamples.phone).text
        let same = try ours.answer(to: SDPSamples.phone).text
        let held = try ours.answer(to: SDPSamples.phone.replacing("a=sendrecv", with: "a=sendonly")).text
        let back = try ours.answer(to: SDPSamples.phone).text
        #expect(same == first)
        #expect(held.contains("o=opcion1 7 8 "))
        #expect(back.contains("o=opcion1 7 9 "))
    }

    @Test func `a codec under a dynamic number is sent under that number`() throws {
        var ours = negotiator()
        let offer = SDPSamples.text("v=0", "c=IN IP4 192.0.2.9", "m=audio 5004 RTP/AVP 97", "a=rtpmap:97 pcma/8000/1")
        let media = try ours.answer(to: offer).media
        #expect(media.codec == .pcma)
        #expect(media.codecPayloadType == 97)
        #expect(media.receivable[97] == .pcma)
    }

    @Test func `our offer and its answer agree on both sides`() throws {
        var ours = negotiator()
        var theirs = SDPNegotiator(
            local: MediaAddress(host: .v4(0xC000_0202), port: 30_000), sessionID: 9, codecs: [.pcma])
        let (answer, theirMedia) = try theirs.answer(to: ours.offer())
        let ourMedia = try ours.accept(answer: answer)
        #expect(ourMedia.codec == .pcma)
        #expect(theirMedia.codec == .pcma)
        #expect(ourMedia.remote?.description == "192.0.2.2:30000")
        #expect(theirMedia.remote?.description == "192.0.2.1:20000")
        #expect(ourMedia.telephoneEvent == TelephoneEventTypes(sent: 101, received: 101))
    }

    @Test func `an answer may number the keys anew`() throws {
        var ours = negotiator()
        _ = ours.offer()
        let answer = SDPSamples.text(
            "v=0", "c=IN IP4 192.0.2.9", "m=audio 5004 RTP/AVP 0 96", "a=rtpmap:96 telephone-event/8000")
        #expect(try ours.accept(answer: answer).telephoneEvent == TelephoneEventTypes(sent: 96, received: 101))
    }

    @Test func `an answer that does not fit is refused`() throws {
        var ours = negotiator()
        _ = ours.offer()
        let two = SDPSamples.text("v=0", "c=IN IP4 192.0.2.9", "m=audio 4 RTP/AVP 0", "m=audio 6 RTP/AVP 0")
        #expect(throws: NegotiationFailure.answerDiffers) { try ours.accept(answer: two) }
        let refused = SDPSamples.text("v=0", "m=audio 0 RTP/AVP 0")
        #expect(throws: NegotiationFailure.noAudio) { try ours.accept(answer: refused) }
        let other = SDPSamples.text("v=0", "c=IN IP4 192.0.2.9", "m=audio 4 RTP/AVP 9")
        #expect(throws: NegotiationFailure.noCommonCodec) { try ours.accept(answer: other) }
    }

    @Test func `an offer of ours after theirs keeps the places of the streams and their number for keys`() throws {
        var ours = negotiator()
        _ = try ours.answer(
            to: SDPSamples.text(
                "v=0", "c=IN IP4 192.0.2.9", "m=video 5000 RTP/AVP 31", "m=audio 5004 RTP/AVP 0 97",
                "a=rtpmap:97 telephone-event/8000"))
        let offer = try SessionDescription(parsing: ours.offer(.sendOnly))
        #expect(offer.streams.map(\.port) == [0, 20_000])
        #expect(offer.streams[1].mappings[97] == "telephone-event/8000")
        #expect(offer.streams[1].direction == .sendOnly)
    }
}
