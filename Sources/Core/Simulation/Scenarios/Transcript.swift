import Telephony

/// A call as people read it: when, in which step, and what was said or keyed.
enum Transcript {
    static func lines(of call: RehearsedCall) -> [String] {
        guard let start = call.entries.first?.at else { return ["no call was admitted"] }
        var step = ""
        return call.entries.compactMap { at, event in
            if case .entered(let name) = event { step = name.raw }
            guard let text = text(of: event) else { return nil }
            return "\(clock(at - start))  \(step): \(text)"
        }
    }

    static func clock(_ time: Duration) -> String {
        let seconds = time.components.seconds
        func padded(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(padded(seconds / 60)):\(padded(seconds % 60))"
    }

    private static func text(of event: CallEvent) -> String? {
        switch event {
        case .said(let utterance): "“\(utterance.text)”"
        case .keyed(let keys): "keyed \(keys)"
        case .left(_, let exit): "left by \(exit)"
        case .offeredTo(let agent): "offered to \(agent)"
        case .ended(let cause): "ended by \(cause.rawValue)"
        case .offered, .ringing, .answered, .entered: nil
        default: EventName.of(event)
        }
    }
}
