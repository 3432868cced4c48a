/// Reads SDP as leniently as interworking asks and never trusts it: unknown lines are skipped, wrong ones are told.
struct SDPParser {
    private var description = SessionDescription()
    private var stream: StreamDescription?

    static func parse(_ text: String) throws(SDPFault) -> SessionDescription {
        let octets = text.utf8.count
        guard octets <= SessionDescription.longestText else { throw .tooLong(octets: octets) }
        // On scalars: "\r\n" is one Character and would not be found.
        let lines = text.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r" }
            .filter { !$0.isEmpty }
        guard lines.count <= SessionDescription.mostLines else { throw .tooManyLines }
        guard let first = lines.first, String(first) == "v=0" else { throw .notSDP }
        var parser = SDPParser()
        for (index, line) in lines.enumerated().dropFirst() {
            try parser.read(line, number: index + 1)
        }
        parser.endStream()
        return parser.description
    }

    private mutating func read(_ line: Substring.UnicodeScalarView, number: Int) throws(SDPFault) {
        guard line.count >= 2, line[line.index(after: line.startIndex)] == "=" else { throw .malformed(line: number) }
        let value = String(line.dropFirst(2))
        switch line.first {
        case "o":
            description.origin = value
        case "m":
            endStream()
            guard description.streams.count < SessionDescription.mostStreams else { throw .tooManyStreams }
            guard let opened = Self.stream(value) else { throw .malformed(line: number) }
            stream = opened
        case "c":
            guard let host = Self.host(value) else { throw .malformed(line: number) }
            if stream == nil { description.connection = host } else { stream?.connection = host }
        case "a":
            readAttribute(value)
        default:
            break
        }
    }

    private mutating func endStream() {
        if let stream { description.streams.append(stream) }
        stream = nil
    }

    /// `audio 49170/2 RTP/AVP 0 8 101`
    private static func stream(_ value: String) -> StreamDescription? {
        let words = value.split(separator: " ", maxSplits: StreamDescription.mostFormats + 3)
        guard words.count >= 3, words.count <= StreamDescription.mostFormats + 3 else { return nil }
        guard words.allSatisfy(isToken) else { return nil }
        guard let port = words[1].split(separator: "/").first.flatMap({ UInt16($0) }) else { return nil }
        return StreamDescription(
            kind: String(words[0]), port: port, transport: String(words[2]),
            formats: words.dropFirst(3).map(String.init))
    }

    /// What we echo in an answer must not be able to break out of its line.
    private static func isToken(_ word: Substring) -> Bool {
        word.utf8.count <= 64 && word.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    }

    /// `IN IP4 192.0.2.7/127`: the host without its TTL.
    private static func host(_ value: String) -> String? {
        let words = value.split(separator: " ")
        guard words.count >= 3, words[0] == "IN", words[1] == "IP4" || words[1] == "IP6" else { return nil }
        return words[2].split(separator: "/").first.map(String.init)
    }

    private mutating func readAttribute(_ value: String) {
        let parts = value.split(separator: ":", maxSplits: 1)
        guard let name = parts.first else { return }
        let rest = parts.count > 1 ? parts[1] : ""
        if let direction = MediaDirection(rawValue: String(name)) {
            if stream == nil { description.direction = direction } else { stream?.direction = direction }
            return
        }
        switch name {
        case "rtpmap":
            if let (type, text) = Self.typed(rest) { stream?.mappings[type] = text }
        case "fmtp":
            if let (type, text) = Self.typed(rest) { stream?.parameters[type] = text }
        case "rtcp":
            stream?.control = String(rest)
        case "ptime":
            stream?.packetMilliseconds = Int(rest).flatMap { (1...1_000).contains($0) ? $0 : nil }
        default:
            break
        }
    }

    /// `101 telephone-event/8000`
    private static func typed(_ text: Substring) -> (UInt8, String)? {
        let parts = text.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, let type = UInt8(parts[0]), type < 128 else { return nil }
        return (type, String(parts[1]))
    }
}

extension SessionDescription {
    /// Throws when `text` is no SDP; lines we do not need may say what they like.
    public init(parsing text: String) throws(SDPFault) { self = try SDPParser.parse(text) }
}
