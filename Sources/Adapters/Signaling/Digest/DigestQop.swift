/// What a response protects, “quality of protection”: the request line, or the body with it.
public enum DigestQop: String, Sendable, Hashable, CaseIterable {
    case auth
    case authInt = "auth-int"

    init?(name: some StringProtocol) { self.init(rawValue: name.lowercased()) }
}
