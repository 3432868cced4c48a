/// The grammatical gender of what is counted, in languages that have one.
public enum Gender: Hashable, Sendable, CaseIterable {
    case masculine, feminine
}
