extension SubjectRule {
    /// The subject of a case of which nobody wrote one: its module and what it is, as short as the rule wants it. Empty
    /// where neither is known.
    ///
    /// - Parameters:
    ///   - module: What the product is called.
    ///   - what: What the case is called: its urgent cause, or its type.
    public func composed(module: String, what: String) -> String {
        let parts = needsModule ? [module.uppercased(), what] : [what, module]
        return shortened(parts.filter { !$0.isEmpty }.joined(separator: ", "))
    }

    /// Cut between two words, or within one that is too long by itself.
    private func shortened(_ text: String) -> String {
        guard let longest, text.count > longest else { return text }
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
