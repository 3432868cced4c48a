/// What is wrong with a subject.
public enum SubjectFault: Hashable, Sendable {
    case empty
    /// Not of the form "MÓDULO, caso" (S1-06).
    case noModule
    /// As the rule writes the word (S1-06).
    case forbidden(String)
    /// In characters (S4-03).
    case tooLong(Int, longest: Int)
}
