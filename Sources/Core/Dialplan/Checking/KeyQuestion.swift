import Document
import Telephony

/// Sentences of a step that are heard together, and the keys that it takes meanwhile: the one place of the advisers
/// that knows the kinds of steps that listen.
struct KeyQuestion {
    let sentences: [Sentence]
    /// Heard in the languages in which the call is not.
    var offer: Sentence?
    /// These answer, and must be told.
    var keys: Set<Digit> = []
    /// These may be told.
    var others: Set<Digit> = []
    /// Of all of them those with which the step goes on by itself, and what they do: they answer nothing.
    var own: (keys: Set<Digit>, what: Bilingual)?

    /// A number that is ended by # and begun anew by *.
    fileprivate static func number(_ question: Sentence) -> KeyQuestion {
        KeyQuestion(sentences: [question], others: [.pound, .star], own: ([.pound], .endsNumber))
    }

    fileprivate static func recording(_ recording: VoiceRecording) -> KeyQuestion {
        KeyQuestion(
            sentences: [recording.request], others: recording.finishKeys, own: (recording.finishKeys, .endsRecording))
    }
}

extension Step.Kind {
    /// In the order in which a caller meets them; none in steps that listen to no key.
    var keyQuestions: [KeyQuestion] {
        switch self {
        case .menu(let menu):
            let others = Set([menu.repeatKey].compactMap(\.self))
            let keys = Set(menu.choices.keys)
            return [KeyQuestion(sentences: [menu.question], offer: menu.offer, keys: keys, others: others)]
        case .notice(let notice):
            let keys = Set([notice.declineKey].compactMap(\.self))
            return [KeyQuestion(sentences: [notice.notice], keys: keys, own: (keys, .declines))]
        case .queue(let queue):
            return [KeyQuestion(sentences: [queue.welcome, queue.place].compactMap(\.self), keys: queue.keys)]
        case .openTicket(let open):
            let keys = Set([open.repeatKey].compactMap(\.self))
            return [KeyQuestion(sentences: [open.tell], others: keys, own: (keys, .repeats))]
        case .openTickets(let step):
            let keys = Set([step.chooseKey, step.nextKey] + [step.otherKey].compactMap(\.self))
            return [
                KeyQuestion(sentences: [step.offer], keys: keys, others: Set([step.repeatKey].compactMap(\.self)))
            ]
        case .callBack(let callBack):
            let keys: Set = [callBack.confirmKey, callBack.otherKey]
            return [KeyQuestion(sentences: [callBack.confirm], keys: keys), .number(callBack.number)]
        case .findTicket(let find): return [.number(find.question)]
        case .ask(let ask): return [.number(ask.question)]
        case .changePIN(let change): return [.number(change.pin), .number(change.again)]
        case .identify(let identify): return [.number(identify.code), .number(identify.pin)]
        case .describe(let recording), .comment(let recording): return [.recording(recording)]
        case .message(let message): return [.recording(message.recording)]
        case .say, .language, .hours, .check, .factCheck, .set, .act, .transfer, .hangUp: return []
        }
    }
}

extension Bilingual {
    fileprivate static let declines = Bilingual(es: "rechaza que se grabe", en: "declines to be recorded")
    fileprivate static let repeats = Bilingual(es: "repite el número", en: "repeats the number")
    fileprivate static let endsRecording = Bilingual(es: "termina la grabación", en: "ends what the caller says")
    fileprivate static let endsNumber = Bilingual(es: "termina el número", en: "ends the number")
}
