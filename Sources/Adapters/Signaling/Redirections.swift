/// Where a 3xx sends a call on to.
enum Redirections {
    /// Of lines of the form `q;URI` with q from 0 to 1 or nothing, which means 1 (RFC 3261 §20.10). The URIs by q, the
    /// highest first; headers that a URI would have us send (§19.1.1) are left out.
    static func targets(in lines: String) -> [String] {
        let contacts = lines.split(separator: "\n").compactMap { line -> (q: Double, uri: String)? in
            let parts = line.split(separator: ";", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2 else { return nil }
            let uri = parts[1].prefix { $0 != "?" }
            return uri.isEmpty ? nil : (Double(parts[0]) ?? 1, String(uri))
        }
        // What stands first among equals stays first.
        return contacts.enumerated().sorted { one, other in
            one.element.q != other.element.q ? one.element.q > other.element.q : one.offset < other.offset
        }.map(\.element.uri)
    }
}
