/// In which those who write and look after files are told of them.
public enum MessageLanguage: String, Sendable, CaseIterable {
    case spanish = "es"
    case english = "en"
}
