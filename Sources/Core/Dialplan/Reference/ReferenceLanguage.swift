/// In which the reference of the dialplan's language is written.
public enum ReferenceLanguage: String, Sendable, CaseIterable {
    case spanish = "es"
    case english = "en"
}
