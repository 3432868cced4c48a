import Document

extension SubjectRule {
    /// Everything wrong with a subject, in the order of the rule. Words count whole, in whatever case and with or
    /// without accents: "urgentemente" is not "Urgente", "¿Qué pasaría?" is "que pasaria".
    public func faults(of subject: String) -> [SubjectFault] {
        guard subject.contains(where: { !$0.isWhitespace }) else { return [.empty] }
        var faults: [SubjectFault] = []
        if needsModule, !Self.namesModule(subject) { faults.append(.noModule) }
        let written = Self.words(subject)
        for forbidden in forbiddenWords where Self.contains(written, Self.words(forbidden)) {
            faults.append(.forbidden(forbidden))
        }
        if let longest, subject.count > longest { faults.append(.tooLong(subject.count, longest: longest)) }
        return faults
    }

    /// Something before the first comma and something after it.
    private static func namesModule(_ subject: String) -> Bool {
        let parts = subject.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { !words(String($0)).isEmpty }
    }

    private static func words(_ text: String) -> [Substring] {
        folded(text).split { !$0.isLetter && !$0.isNumber }
    }

    private static func contains(_ words: [Substring], _ wanted: [Substring]) -> Bool {
        guard !wanted.isEmpty, words.count >= wanted.count else { return false }
        return words.indices.contains { words[$0...].starts(with: wanted) }
    }
}
