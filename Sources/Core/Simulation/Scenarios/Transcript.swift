import Document
import Telephony

/// A call as people read it: when, in which step, and what was said or keyed.
enum Transcript {
    static func lines(of call: RehearsedCall) -> [Bilingual] {
        guard let start = call.entries.first?.at else {
            return [Bilingual(es: "no se admitió ninguna llamada", en: "no call was admitted")]
        }
        var step = ""
        return call.entries.compactMap { at, event in
            if case .entered(let name) = event { step = name.raw }
            guard let text = text(of: event) else { return nil }
            return Bilingual(inBoth: "\(clock(at - start))  \(step): ") + text
        }
    }

    static func clock(_ time: Duration) -> String {
        let seconds = time.components.seconds
        func padded(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(padded(seconds / 60)):\(padded(seconds % 60))"
    }

    private static func text(of event: CallEvent) -> Bilingual? {
        switch event {
        case .said(let utterance): Bilingual(inBoth: "“\(utterance.text)”")
        case .keyed(let keys): Bilingual(es: "se marcó \(keys)", en: "keyed \(keys)")
        case .left(_, let exit): Bilingual(es: "se sale por \(exit)", en: "left by \(exit)")
        case .offeredTo(let agent): Bilingual(es: "se ofrece a \(agent)", en: "offered to \(agent)")
        case .ended(let cause): Bilingual(es: "termina por \(cause.rawValue)", en: "ended by \(cause.rawValue)")
        case .offered, .ringing, .answered, .entered: nil
        default: Bilingual(inBoth: EventName.of(event))
        }
    }
}
