import Announcements
import Document
import Telephony

/// Reads one step: which kind it is by the key that names it, what it says, and where each of its exits leads.
struct StepDecoder {
    private typealias Maker = @Sendable (Value, inout StepReading) -> Step.Kind

    /// By the word of the file for each kind of step.
    private static let makers: [String: Maker] = [
        "say": say, "notice": notice, "language": language, "hours": hours, "check": check, "menu": menu,
        "identify": identify,
        "describe": describe, "open-ticket": openTicket, "find-ticket": findTicket, "comment": comment,
        "queue": queue, "message": message, "call-back": callBack, "transfer": transfer, "hang-up": hangUp,
    ]
    static let kinds: [String] = makers.keys.sorted()

    let context: StepContext

    /// Nil after a problem was reported.
    func step(_ entry: Entry) -> Step? {
        let name = StepName(entry.name)
        context.notes.places.append((name, entry.key.position))
        if entry.name.isEmpty { entry.key.report("a step needs a name") }
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
        let language = value.reference(to: "language", among: Set(step.context.languages))
        step.then(.next)
        return .language(language ?? step.context.languages[0])
    }

    private static func hours(_ value: Value, _ step: inout StepReading) -> Step.Kind {
        let exits = value.fields { exits -> Bool? in
            step.lead(.open, to: exits.required("open"))
            step.lead(.closed, to: exits.required("closed"))
            if let onGuard = exits.optional("guard") {
                step.lead(.onGuard, to: onGuard)
            } else if step.context.hasGuard {
                step.context.notes.isGraphBroken = true
                exits.value.report("missing key “guard”: where the call goes in the guard hours of “hours”")
            } else if let closed = step.exits[.closed] {
                step.lead(.onGuard, toStep: closed)
            }
            return true
        }
        if exits == nil { step.context.notes.isGraphBroken = true }
        return .hours
    }

    private static func check(_ value: Value, _ step: inout StepReading) -> Step.Kind {
        let field = value.choice("field", of: CaseField.self) ?? .severity
        let written = step.fields.required("is")
        let entries = written?.entries() ?? []
        if entries.isEmpty {
            step.context.notes.isGraphBroken = true
            if written?.isMapping == true { written?.report("a check needs at least one value: { VALUE: STEP }") }
        }
        for entry in entries {
            step.lead(.value(entry.name), to: entry.value)
            let checked = DecodingNotes.CheckedValue(field: field, value: entry.name, position: entry.key.position)
            step.context.notes.checkedValues.append(checked)
        }
        step.exit(.otherwise, by: "else")
        return .check(FieldCheck(field: field, values: Set(entries.map(\.name))))
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
