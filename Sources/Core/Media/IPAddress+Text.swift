extension IPAddress: LosslessStringConvertible {
    /// Reads `192.0.2.7` and `2001:db8::7`; nil for anything else, names among it.
    public init?(_ text: some StringProtocol) {
        let text = Array(text.utf8.prefix(Self.longestText + 1))
        guard text.count <= Self.longestText else { return nil }
        if text.contains(UInt8(ascii: ":")) {
            guard let (high, low) = Self.parseV6(text) else { return nil }
            self = .v6(high: high, low: low)
        } else {
            guard let bits = Self.parseV4(text[...]) else { return nil }
            self = .v4(bits)
        }
    }

    private static let longestText = 45

    private static func parseV4(_ text: ArraySlice<UInt8>) -> UInt32? {
        let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        var bits: UInt32 = 0
        for part in parts {
            guard (1...3).contains(part.count), part.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
            let value = part.reduce(UInt32(0)) { $0 * 10 + UInt32($1 - 0x30) }
            guard value <= 255 else { return nil }
            bits = bits << 8 | value
        }
        return bits
    }

    private static func parseV6(_ text: [UInt8]) -> (UInt64, UInt64)? {
        var groups: [UInt16] = []
        var gap: Int?
        var rest = text[...]
        if rest.starts(with: Array("::".utf8)) {
            gap = 0
            rest = rest.dropFirst(2)
        }
        while !rest.isEmpty {
            let part = rest.prefix { $0 != UInt8(ascii: ":") }
            rest = rest.dropFirst(part.count)
            if part.contains(UInt8(ascii: ".")) {
                guard rest.isEmpty, let v4 = parseV4(part) else { return nil }
                groups += [UInt16(v4 >> 16), UInt16(truncatingIfNeeded: v4)]
                break
            }
            guard (1...4).contains(part.count),
                let group = UInt16(String(decoding: part, as: UTF8.self), radix: 16), part.first != UInt8(ascii: "+")
            else { return nil }
            groups.append(group)
            guard groups.count <= 8 else { return nil }
            if rest.isEmpty { break }
            rest = rest.dropFirst()
            if rest.first == UInt8(ascii: ":") {
                guard gap == nil else { return nil }
                gap = groups.count
                rest = rest.dropFirst()
            } else if rest.isEmpty {
                return nil
            }
        }
        if let gap {
            guard groups.count < 8 else { return nil }
            groups.insert(contentsOf: [UInt16](repeating: 0, count: 8 - groups.count), at: gap)
        }
        guard groups.count == 8 else { return nil }
        func word(_ from: Int) -> UInt64 { groups[from..<from + 4].reduce(0) { $0 << 16 | UInt64($1) } }
        return (word(0), word(4))
    }

    /// As RFC 5952 writes it, but without hiding an embedded IPv4 address.
    public var description: String {
        switch self {
        case .v4(let bits):
            return "\(bits >> 24).\(bits >> 16 & 255).\(bits >> 8 & 255).\(bits & 255)"
        case .v6(let high, let low):
            let groups = (0..<8).map { index in
                UInt16(truncatingIfNeeded: (index < 4 ? high : low) >> UInt64((3 - index % 4) * 16))
            }
            return Self.compressed(groups)
        }
    }

    private static func compressed(_ groups: [UInt16]) -> String {
        var best = 0..<0
        var start = 0
        while start < groups.count {
            let end = groups[start...].firstIndex { $0 != 0 } ?? groups.count
            if end - start > max(best.count, 1) { best = start..<end }
            start = max(end, start) + 1
        }
        func text(_ part: ArraySlice<UInt16>) -> String {
            part.map { String($0, radix: 16) }.joined(separator: ":")
        }
        if best.isEmpty { return text(groups[...]) }
        return text(groups[..<best.lowerBound]) + "::" + text(groups[best.upperBound...])
    }
}
