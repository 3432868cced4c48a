import Document

/// How one thing is changed: what stands in the example of the page, and what is written instead; or a whole file.
struct ReferenceRecipe: Sendable {
    let title: Explained
    let hint: Explained
    /// Of the example; nil where `after` is a dialplan of its own.
    let before: String?
    let after: String

    init(_ title: Explained, _ hint: Explained, from before: String? = nil, to after: String) {
        self.title = title
        self.hint = hint
        self.before = before
        self.after = after
    }

    /// Markdown.
    func text(_ language: MessageLanguage) -> String {
        let blocks = [before.map { "\(Self.instead(language))\n\n\(Self.block($0))\n\n\(Self.write(language))" }]
        let parts = ["### \(title(language))", hint(language)] + blocks.compactMap(\.self) + [Self.block(after)]
        return parts.joined(separator: "\n\n")
    }

    private static func block(_ text: String) -> String { "```yaml\n\(text)\n```" }

    private static let instead = Explained("En lugar de", "Instead of")
    private static let write = Explained("se escribe", "one writes")
}
