import Dialplan
import Telephony

/// To what a call brought its caller.
public enum CallEnding: String, Hashable, Sendable, CaseIterable {
    /// Somebody spoke with the caller.
    case person
    case message
    case callBack = "call-back"
    /// A ticket was opened, or something added to one.
    case ticket
    /// The line said goodbye.
    case goodbye
    /// The caller hung up.
    case hungUp = "hung-up"

    /// Nil for a call that the gateway ended in silence, or had to cut off.
    static func of(_ events: [CallEvent], cause: HangupCause?, plan: Dialplan) -> CallEnding? {
        if cause == .caller || cause == .cancelled { return .hungUp }
        if cause == .limit || cause == .fault || cause == nil { return nil }
        var ending: CallEnding?
        var isLeaving = false
        for event in events {
            switch event {
            case .connected, .transferred: return .person
            case .ticketOpened, .ticketCommented: ending = .ticket
            case .callBackAsked: ending = ending ?? .callBack
            case .messageLeft: ending = ending ?? .message
            case .entered(let step): if case .hangUp = plan.steps[step]?.kind { isLeaving = true }
            case .said(let utterance) where isLeaving && !utterance.clips.isEmpty: ending = ending ?? .goodbye
            default: break
            }
        }
        return ending
    }
}
