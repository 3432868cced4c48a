/// How a client stands to its plan (S2-23).
public enum PlanStanding: String, Hashable, Sendable, CaseIterable {
    case current, expired, none
}
