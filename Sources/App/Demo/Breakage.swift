/// A part that is left out on purpose, so that a test sees the demonstration fail without it.
public enum Breakage: String, Sendable, CaseIterable {
    /// Nothing of what the line sends is heard.
    case media
    /// Keys are never sent.
    case dtmf
    /// The agent never answers at the console.
    case console
}
