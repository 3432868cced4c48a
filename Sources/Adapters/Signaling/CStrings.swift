/// Swift's strings as C wants several of them at once.
enum CStrings {
    /// Each pointer is good inside `body` alone, and null where the string is nil.
    static func with<Result>(_ texts: [String?], _ body: ([UnsafePointer<CChar>?]) -> Result) -> Result {
        with(texts[...], [], body)
    }

    private static func with<Result>(
        _ rest: ArraySlice<String?>, _ done: [UnsafePointer<CChar>?], _ body: ([UnsafePointer<CChar>?]) -> Result
    ) -> Result {
        guard let first = rest.first else { return body(done) }
        guard let text = first else { return with(rest.dropFirst(), done + [nil], body) }
        return text.withCString { with(rest.dropFirst(), done + [$0], body) }
    }
}
