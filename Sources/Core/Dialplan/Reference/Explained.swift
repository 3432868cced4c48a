import Document

/// A short text for people, in the languages of the reference.
struct Explained: Sendable {
    let spanish: String
    let english: String

    init(_ spanish: String, _ english: String) {
        self.spanish = spanish
        self.english = english
    }

    func callAsFunction(_ language: MessageLanguage) -> String {
        switch language {
        case .spanish: spanish
        case .english: english
        }
    }
}
