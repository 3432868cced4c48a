/// Random damage to a message, the same for the same seed. Numeric addresses stay as they are, so that nothing leaves
/// this machine.
struct Mutation {
    private static let tokens = [
        "*", "%", "%00", "\0", "\r\n", "\r\n ", "<", ">", "\"", ";", ",", "sip:", "sips:", "tel:", "<tel:1>", ";lr",
        "@",
        "4294967296", "-1", ";tag=", "SIP/2.0", "Contact: *\r\n", "Content-Length: 99999\r\n", "CSeq: 1 INVITE\r\n",
        "Via: SIP/2.0/UDP 127.0.0.1\r\n", "To: <sip:a@127.0.0.1>\r\n", "m:<sip:a@nobody.invalid>\r\n", "\u{FF}", "é",
        "Require: 100rel\r\n", "Record-Route: <sip:>\r\n", "Max-Forwards: 0\r\n", "Session-Expires: 1\r\n",
    ]
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    mutating func choose(from messages: [String]) -> String {
        messages[Int.random(in: 0..<messages.count, using: &random)]
    }

    mutating func apply(to message: String) -> [UInt8] {
        var bytes = Array(message.utf8)
        for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty { damage(&bytes) }
        return bytes
    }

    private mutating func damage(_ bytes: inout [UInt8]) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        if isInAddress(place, bytes) { return }
        switch Int.random(in: 0..<7, using: &random) {
        case 0: bytes[place] = random.byte()
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(random.byte(), at: place)
        case 3, 4:
            bytes.insert(contentsOf: Self.tokens[Int.random(in: 0..<Self.tokens.count, using: &random)].utf8, at: place)
        case 5: bytes.removeSubrange(place...)
        default:
            let end = min(bytes.count, place + Int.random(in: 1...60, using: &random))
            bytes.insert(contentsOf: bytes[place..<end], at: place)
        }
    }

    private func isInAddress(_ place: Int, _ bytes: [UInt8]) -> Bool {
        let around = bytes[max(0, place - 9)..<min(bytes.count, place + 9)]
        return String(decoding: around, as: UTF8.self).contains("127.0.0.1")
    }
}

/// SplitMix64: random numbers that a seed repeats.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func byte() -> UInt8 { UInt8(truncatingIfNeeded: next()) }
}
