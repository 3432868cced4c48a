extension SubjectRule {
    /// The subject of a case of which nobody wrote one: its module and what it is, as short as the rule wants it. Empty
    /// where neither is known.
    ///
    /// It is as the rule wants it where a module is given, a case is called something, and no name holds a forbidden
    /// word.
    ///
    /// - Parameters:
    ///   - module: What the product is called.
    ///   - what: What the case is called: its urgent cause, or its type.
    public func composed(module: String, what: String) -> String {
        if module.isEmpty, what.isEmpty { return "" }
        let what = what.isEmpty ? unnamedCase : what
        guard needsModule else { return Self.joined([what, module], upTo: longest) }
        let module = module.uppercased()
        guard let longest, longest >= 4, !module.isEmpty, !what.isEmpty else {
            return Self.joined([module, what], upTo: longest)
        }
        // Something of both stays, however little room there is.
        let room = longest - Self.comma.count
        let head = Self.shortened(module, to: room - min(what.prefix { $0 != " " }.count, room / 2))
        return head + Self.comma + Self.shortened(what, to: room - head.count)
    }

    private static let comma = ", "

    private static func joined(_ parts: [String], upTo longest: Int?) -> String {
        let text = parts.filter { !$0.isEmpty }.joined(separator: comma)
        return longest.map { shortened(text, to: $0) } ?? text
    }

    /// Cut between two words, or within one that is too long by itself.
    private static func shortened(_ text: String, to longest: Int) -> String {
        guard text.count > longest else { return text }
        let start = text.prefix(longest + 1)
        let whole = start.lastIndex(of: " ").map { start[..<$0] } ?? text.prefix(longest)
        return String(whole).trimmingSuffix { $0 == "," || $0 == " " }
    }
}

extension String {
    fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> String {
        var text = self[...]
        while let last = text.last, isTrimmed(last) { text.removeLast() }
        return String(text)
    }
}
