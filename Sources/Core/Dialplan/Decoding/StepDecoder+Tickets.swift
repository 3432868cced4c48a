import Announcements
import Document
import Telephony

/// Steps that make, find or add to tickets, and those that keep what the caller says.
extension StepDecoder {
    static func describe(_ value: Value, _ step: inout StepReading) -> Step.Kind {
        var recording = recording(step.sentence(value), &step)
        recording.part = step.fields.optional("part")?.text() ?? ""
        return .describe(recording)
    }

    static func comment(_ value: Value, _ step: inout StepReading) -> Step.Kind {
        var recording = recording(step.sentence(value), &step)
        let gives = step.fields.optional("gives")?.choice(kindOfComment, of: ["information": true])
        recording.givesInformation = gives ?? false
        if recording.givesInformation { step.exit(.refused, by: "refused") }
        step.exit(.notAllowed, by: "not-allowed")
        return .comment(recording)
    }

    private static let kindOfComment = Bilingual(es: "tipo de comentario", en: "kind of comment")

    static func message(_ value: Value, _ step: inout StepReading) -> Step.Kind {
        let queue = step.queue(value)
        return .message(LeaveMessage(queue: queue, recording: recording(step.sentence("request"), &step)))
    }

    private static func recording(_ request: Sentence, _ step: inout StepReading) -> VoiceRecording {
        var recording = VoiceRecording(request: request)
        recording.limit = step.duration("longest", in: VoiceRecording.limits, default: recording.limit)
        recording.minimum = step.duration("shortest", in: .zero ... .seconds(10), default: recording.minimum)
        let silences: ClosedRange<Duration> = .seconds(1) ... .seconds(30)
        recording.trailingSilence = step.duration("end-silence", in: silences, default: recording.trailingSilence)
        recording.finishKeys = step.digits("end-keys", default: recording.finishKeys)
        recording.thanks = step.optionalSentence("thanks")
        recording.empty = step.retry("empty", leaves: .empty, limit: recording.empty.limit)
        step.then(.recorded)
        step.fault()
        return recording
    }

    static func openTicket(_ value: Value, _ step: inout StepReading) -> Step.Kind {
        let tell = step.sentence(
            value, allowing: SpokenValue.ofTicket,
            telling: (.ticketNumber, .mustTellTicket))
        var open = OpenTicket(tell: tell)
        open.repeatKey = step.digit("repeat", default: open.repeatKey)
        open.timeout = step.duration("timeout", in: StepDefaults.timeouts, default: open.timeout)
        open.repeatLimit =
            step.fields.optional("repeats", usual: "\(open.repeatLimit)")?.int(in: 0...20)
            ?? open.repeatLimit
        step.then(.next)
        step.exit(.notAllowed, by: "not-allowed")
        step.fault()
        return .openTicket(open)
    }

    static func findTicket(_ value: Value, _ step: inout StepReading) -> Step.Kind {
        var find = FindTicket(question: step.sentence(value), unknown: step.retry("unknown", leaves: .unknown))
        find.silence = step.retry("silence", leaves: .silence)
        find.lengths = step.lengths("digits", in: 1...18, default: find.lengths)
        find.timeout = step.timeout()
        find.interDigitTimeout = step.interDigitTimeout()
        step.then(.found)
        step.exit(.notAllowed, by: "not-allowed")
        step.fault()
        return .findTicket(find)
    }
}
