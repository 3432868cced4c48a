import Aside
import Media
import Testing

/// Texts as phones send them.
enum SDPSamples {
    static func text(_ lines: String...) -> String { lines.map { $0 + "\r\n" }.joined() }

    static let phone = text(
        "v=0", "o=ana 2890844526 2890844526 IN IP4 192.0.2.10", "s=-", "c=IN IP4 192.0.2.10", "t=0 0",
        "m=audio 49170 RTP/AVP 8 0 18 96", "a=rtpmap:8 PCMA/8000", "a=rtpmap:0 PCMU/8000", "a=rtpmap:18 G729/8000",
        "a=rtpmap:96 telephone-event/8000", "a=fmtp:96 0-16", "a=ptime:20", "a=sendrecv")
}

@Suite(.aside) struct `SDP text` {
    @Test func `an offer is read with all that we need of it`() throws {
        let description = try SessionDescription(parsing: SDPSamples.phone)
        #expect(description.connection == "192.0.2.10")
        let stream = try #require(description.streams.first)
        #expect(stream.kind == "audio")
        #expect(stream.port == 49_170)
        #expect(stream.formats == ["8", "0", "18", "96"])
        #expect(stream.mappings[96] == "telephone-event/8000")
        #expect(stream.parameters[96] == "0-16")
        #expect(stream.packetMilliseconds == 20)
        #expect(stream.direction == .sendReceive)
    }

    @Test func `lines may end with a bare line feed and the last need not end`() throws {
        let text = "v=0\nc=IN IP4 192.0.2.1\nm=audio 4000 RTP/AVP 0"
        #expect(try SessionDescription(parsing: text).streams.count == 1)
    }

    @Test func `what stands before the first stream counts for all`() throws {
        let text = SDPSamples.text("v=0", "a=sendonly", "m=audio 4000 RTP/AVP 0", "a=inactive", "m=video 0 RTP/AVP 31")
        let description = try SessionDescription(parsing: text)
        #expect(description.direction == .sendOnly)
        #expect(description.streams.map(\.direction) == [.inactive, nil])
    }

    @Test(arguments: [
        ("", SDPFault.notSDP),
        ("hola", .notSDP),
        ("o=x\r\nv=0\r\n", .notSDP),
        ("v=0\r\nm=audio\r\n", .malformed(line: 2)),
        ("v=0\r\nm=audio 99999 RTP/AVP 0\r\n", .malformed(line: 2)),
        ("v=0\r\nm=audio -1 RTP/AVP 0\r\n", .malformed(line: 2)),
        ("v=0\r\ns=x\r\nc=IN IP4\r\n", .malformed(line: 3)),
        ("v=0\r\nx\r\n", .malformed(line: 2)),
        ("v=0\r\nm=aud\u{0}io 1 RTP/AVP 0\r\n", .malformed(line: 2)),
        ("v=0\r\nm=música 1 RTP/AVP 0\r\n", .malformed(line: 2)),
    ])
    func `a text that cannot be read says where`(text: String, fault: SDPFault) {
        #expect(throws: fault) { try SessionDescription(parsing: text) }
    }

    @Test func `lengths have limits`() {
        let long = "v=0\r\n" + String(repeating: "a", count: SessionDescription.longestText)
        #expect(throws: SDPFault.tooLong(octets: long.utf8.count)) { try SessionDescription(parsing: long) }
        let lines = "v=0\r\n" + String(repeating: "a=x\r\n", count: SessionDescription.mostLines)
        #expect(throws: SDPFault.tooManyLines) { try SessionDescription(parsing: lines) }
        let streams = "v=0\r\n" + String(repeating: "m=audio 1 RTP/AVP 0\r\n", count: 33)
        #expect(throws: SDPFault.tooManyStreams) { try SessionDescription(parsing: streams) }
    }

    @Test(arguments: UInt64(1)...40)
    func `no mutation of an offer makes the negotiator trap`(seed: UInt64) {
        var generator = Seeded(seed)
        let alphabet = Array("\r\n =:/.0123456789acmovtIN\u{0}ñé\u{1F600}".unicodeScalars)
        for _ in 0..<100 {
            var text = Array(SDPSamples.phone.unicodeScalars)
            for _ in 0..<Int.random(in: 1...12, using: &generator) {
                let place = Int.random(in: 0..<text.count, using: &generator)
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: text[place] = alphabet.randomElement(using: &generator) ?? " "
                case 1: text.remove(at: place)
                case 2: text.insert(alphabet.randomElement(using: &generator) ?? " ", at: place)
                default: text.removeSubrange(place..<min(place + 30, text.count))
                }
                if text.isEmpty { text = ["v"] }
            }
            var hostile = String.UnicodeScalarView()
            hostile.append(contentsOf: text)
            var negotiator = SDPNegotiator(local: MediaAddress(host: .loopback, port: 4_000), sessionID: 1)
            guard let answer = try? negotiator.answer(to: String(hostile)) else { continue }
            // Whatever was offered, our answer can be read, and answers each stream.
            let read = try? SessionDescription(parsing: answer.text)
            let offered = try? SessionDescription(parsing: String(hostile))
            #expect(read != nil && read?.streams.count == offered?.streams.count, "seed \(seed)")
        }
    }
}
