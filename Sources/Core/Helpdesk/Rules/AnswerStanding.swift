/// How the first answer stands to what was promised (S1-17).
public enum AnswerStanding: String, Hashable, Sendable, CaseIterable {
    case given, due, overdue
}
