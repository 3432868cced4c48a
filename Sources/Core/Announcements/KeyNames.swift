/// What a helpdesk calls the two keys that are no digits; `#` is "gato" in Mexico, "numeral" in Ecuador and Venezuela.
public struct KeyNames: Hashable, Sendable {
    public var star: String
    public var pound: String
    public init(star: String = "asterisco", pound: String = "gato") {
        self.star = star
        self.pound = pound
    }

    static let names = ["key.star", "key.pound"]

    func words(for name: String) -> String? {
        switch name {
        case "key.star": star
        case "key.pound": pound
        default: nil
        }
    }
}
