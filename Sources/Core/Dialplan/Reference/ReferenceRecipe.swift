import Document

/// How one thing is changed: what stands in the example of the page, and what is written instead; or a whole file.
struct ReferenceRecipe: Sendable {
    let title: Bilingual
    let hint: Bilingual
    /// Of the example; nil where `after` is a dialplan of its own.
    let before: String?
    let after: String

    init(_ title: Bilingual, _ hint: Bilingual, from before: String? = nil, to after: String) {
        self.title = title
        self.hint = hint
        self.before = before
        self.after = after
    }

    /// Markdown.
    func text(_ language: MessageLanguage) -> String {
        let blocks = [
            before.map { "\(Self.instead.text(in: language))\n\n\(Self.block($0))\n\n\(Self.write.text(in: language))" }
        ]
        let parts =
            ["### \(title.text(in: language))", hint.text(in: language)] + blocks.compactMap(\.self) + [
                Self.block(after)
            ]
        return parts.joined(separator: "\n\n")
    }

    private static func block(_ text: String) -> String { "```yaml\n\(text)\n```" }

    private static let instead = Bilingual(es: "En lugar de", en: "Instead of")
    private static let write = Bilingual(es: "se escribe", en: "one writes")
}
