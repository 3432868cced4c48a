/// A name and what is asked of it.
struct DNSQuestion: Sendable, Hashable {
    var name: String
    var kind: DNSRecord.Kind

    /// Whether it may be asked: a name of 253 octets at most, its parts of 1 to 63 letters, digits, `-` and `_`.
    static func isName(_ name: String) -> Bool {
        let parts = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return name.utf8.count <= 253
            && parts.allSatisfy { part in (1...63).contains(part.count) && part.allSatisfy(isOfName) }
    }

    private static func isOfName(_ octet: UInt8) -> Bool {
        switch octet {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
