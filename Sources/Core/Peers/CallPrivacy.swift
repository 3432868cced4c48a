/// What a caller asks not to be told (RFC 3323 §4.2, RFC 3325 §9.3, RFC 7044 §10.1).
struct CallPrivacy {
    private let wishes: Set<String>

    init(_ headers: [String]) {
        wishes = Set(
            headers.flatMap { header in
                header.lowercased().split { ";, \t".contains($0) }.map(String.init)
            })
    }

    /// The caller says that nothing is to be hidden, whatever else is sent.
    var isNone: Bool { wishes.contains("none") }
    var hidesCaller: Bool { !isNone && !wishes.isDisjoint(with: ["id", "user", "header"]) }
    var hidesHistory: Bool { !isNone && !wishes.isDisjoint(with: ["history", "header"]) }
}
