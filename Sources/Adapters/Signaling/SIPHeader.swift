/// A header of our own choice in a message we send.
public struct SIPHeader: Sendable, Hashable {
    public var name: String
    public var value: String

    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }

    /// The header as a line; nil when the name is no token (RFC 3261 §25.1) or the value would break out of its line.
    var line: String? {
        let isToken = !name.isEmpty && name.utf8.allSatisfy(SIPText.isTokenByte)
        let staysInLine = value.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
        return isToken && staysInLine ? "\(name): \(value)\r\n" : nil
    }
}
