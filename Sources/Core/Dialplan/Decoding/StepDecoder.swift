import Announcements
import Document
import Telephony

/// Reads one step: which kind it is by the key that names it, what it says, and where each of its exits leads.
struct StepDecoder {
    private typealias Maker = @Sendable (Value, inout StepReading) -> Step.Kind

    /// By the word of the file for each kind of step.
    private static let makers: [String: Maker] = [
        "say": say, "notice": notice, "language": language, "hours": hours, "check": check, "set": set, "menu": menu,
        "ask": ask, "identify": identify, "change-pin": changePIN, "describe": describe, "open-ticket": openTicket,
        "find-ticket": findTicket, "open-tickets": openTickets, "act": act, "comment": comment, "queue": queue,
        "message": message, "call-back": callBack, "transfer": transfer, "hang-up": hangUp,
    ]
    static let kinds: [String] = makers.keys.sorted()

    let context: StepContext

    /// Nil after a problem was reported.
    func step(_ entry: Entry) -> Step? {
        let name = StepName(entry.name)
        context.notes.places.append((name, entry.key.position))
        if entry.name.isEmpty {
            entry.key.report(Bilingual(es: "un paso necesita un nombre", en: "a step needs a name"))
        }
        let step = entry.value.fields { fields -> Step? in
            let subject = fields.exactlyOne(of: Self.kinds)
            guard let subject, let make = Self.makers[subject.name] else { return nil }
            var reading = StepReading(name: name, context: context, fields: fields)
            let kind = make(subject.value, &reading)
            fields = reading.fields
            return Step(name: name, kind: kind, exits: reading.exits)
        }
        if step == nil { context.notes.isGraphBroken = true }
        return step
    }

    // MARK: Steps that only tell or turn

    private static func say(_ value: Value, _ step: inout StepReading) -> Step.Kind {
        step.then(.next)
        return .say(step.sentence(value))
    }

    private static func notice(_ value: Value, _ step: inout StepReading) -> Step.Kind {
        var notice = RecordingNotice(notice: step.sentence(value))
        if let decline = step.fields.optional("decline") {
            _ = decline.fields { parts -> Bool? in
                notice.declineKey = parts.required("key")?.digit()
                notice.declined = step.optionalSentence(parts.optional("say"))
                return true
            }
        }
        notice.timeout = step.duration("timeout", in: .zero ... .seconds(10), default: notice.timeout)
        step.then(.next)
        return .notice(notice)
    }

    /// `language: en`
    private static func language(_ value: Value, _ step: inout StepReading) -> Step.Kind {
        let language = value.reference(to: .language, among: Set(step.context.languages))
        step.then(.next)
        return .language(language ?? step.context.languages[0])
    }

    private static func transfer(_ value: Value, _ step: inout StepReading) -> Step.Kind {
        var transfer = Transfer(department: value.text() ?? "", announcement: step.optionalSentence("announce"))
        transfer.ringTime = step.duration("ring", in: Enqueue.ringTimes, default: transfer.ringTime)
        step.then(.finished)
        step.exit(.failed, by: "failed")
        return .transfer(transfer)
    }

    private static func hangUp(_ value: Value, _ step: inout StepReading) -> Step.Kind {
        .hangUp(value.isNull ? nil : step.sentence(value))
    }
}
