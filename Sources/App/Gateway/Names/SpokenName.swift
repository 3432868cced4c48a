internal import Announcements

/// A name or subject, and the language of the sentences that it stands in.
struct SpokenName: Hashable, Sendable {
    let text: String
    /// BCP 47.
    let language: String

    init(_ text: String, in language: String) {
        self.text = PromptText.normalized(text)
        self.language = language
    }

    /// Who writes a story into a subject cannot have it read out.
    static let mostCharacters = 120

    var canBeSaid: Bool { !text.isEmpty && text.count <= Self.mostCharacters }
}
