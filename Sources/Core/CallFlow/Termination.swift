public import Telephony

/// SIP statuses, what they mean for a leg, and whose doing they are.
public enum Termination {
    /// Whose doing the end of a call is, for the figures: a fault of ours is never counted as a caller's wish.
    public enum Party: String, Hashable, Sendable, CaseIterable {
        case caller, agent, gateway, network
    }

    /// The cause behind a final status that refused an INVITE of ours (RFC 3261 §21).
    public static func cause(ofStatus status: Int) -> HangupCause {
        switch status {
        case 486, 600: .busy
        case 603, 607, 608, 403, 401, 407: .declined
        case 408, 480: .noAnswer
        case 487: .cancelled
        case 415, 488, 606: .noCodec
        case 503: .limit
        default: .unreachable
        }
    }

    /// The final status by which we refuse an INVITE for this cause.
    public static func status(for cause: HangupCause) -> Int {
        switch cause {
        case .noCodec: 488
        case .busy: 486
        case .declined: 603
        case .noAnswer: 480
        case .cancelled: 487
        case .unreachable: 404
        case .limit, .drained, .fault: 503
        case .caller, .gateway, .agent, .noAck, .notRefreshed, .mediaLost, .interrupted: 500
        }
    }

    /// When whoever was refused by `status` may try again (RFC 3261 §20.33); nil where waiting does not help.
    public static func retryAfter(ofStatus status: Int) -> Duration? { status == 503 ? .seconds(10) : nil }

    /// The cause as a Q.850 value for the Reason header of a BYE (RFC 3326 §2), with its text.
    public static func reason(for cause: HangupCause) -> (q850: Int, text: String) {
        switch cause {
        case .caller, .gateway, .agent, .cancelled: (16, "Normal call clearing")
        case .busy: (17, "User busy")
        case .noAnswer: (19, "No answer from user")
        case .declined: (21, "Call rejected")
        case .unreachable: (20, "Subscriber absent")
        case .noCodec: (79, "Service or option not implemented")
        case .noAck, .notRefreshed: (102, "Recovery on timer expiry")
        case .mediaLost: (127, "Media lost")
        case .limit: (42, "Switching equipment congestion")
        case .drained, .interrupted, .fault: (41, "Temporary failure")
        }
    }

    /// The tone by which a caller hears that whom we rang for them was not reached (ITU-T E.182 §3); nil where it was
    /// not tried to the end.
    public static func signal(for cause: HangupCause) -> ProgressSignal? {
        switch cause {
        case .busy, .declined: .busy
        case .cancelled, .caller, .drained, .interrupted: nil
        case .gateway, .agent, .noCodec, .noAck, .notRefreshed, .noAnswer, .unreachable, .mediaLost, .limit, .fault:
            .congestion
        }
    }

    public static func party(of cause: HangupCause) -> Party {
        switch cause {
        case .caller, .cancelled: .caller
        case .agent, .busy, .declined, .noAnswer: .agent
        case .gateway, .limit, .drained, .interrupted, .fault: .gateway
        case .unreachable, .noCodec, .noAck, .notRefreshed, .mediaLost: .network
        }
    }
}
