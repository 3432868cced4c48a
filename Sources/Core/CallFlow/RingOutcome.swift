public import Telephony

/// What came of ringing an agent's telephone or a department.
public enum RingOutcome: Sendable {
    case answered(any Line)
    case failed(HangupCause)
}
