import Announcements
import Document
import Helpdesk
import Telephony

/// Steps by which callers act on their tickets and their own PIN.
extension StepDecoder {
    static func act(_ value: Value, _ step: inout StepReading) -> Step.Kind {
        let written = value.choice(Bilingual(es: "tipo de acto", en: "kind of act"), of: CallerAct.self)
        if written == nil { step.context.notes.isGraphBroken = true }
        let act = written ?? .reopen
        var doing = PutOnRecord(act)
        if act == .acceptSurcharge {
            doing.alsoOnTicket = step.fields.optional("to")?.choice(Self.place, of: ["ticket": true]) ?? false
        }
        step.then(.next)
        if doing.canBeRefused { step.exit(.refused, by: "refused") }
        step.exit(.notAllowed, by: "not-allowed")
        step.fault()
        return .act(doing)
    }

    private static let place = Bilingual(es: "lugar", en: "place")
    private static let doesTwoThings = Bilingual(
        es: "una tecla hace dos cosas en este paso", en: "one key does two things in this step")

    static func openTickets(_ value: Value, _ step: inout StepReading) -> Step.Kind {
        let sentence = step.sentence(
            value, allowing: SpokenValue.ofTicket,
            telling: (.ticketNumber, .mustTellTicket))
        var offer = OfferTickets(offer: sentence)
        offer.repeatKey = step.digit("repeat", default: offer.repeatKey)
        _ = step.fields.optional("keys")?.fields { keys -> Bool? in
            offer.chooseKey = keys.optional("this", usual: offer.chooseKey.written)?.digit() ?? offer.chooseKey
            offer.nextKey = keys.optional("next", usual: offer.nextKey.written)?.digit() ?? offer.nextKey
            if let other = keys.optional("none", usual: offer.otherKey?.written) {
                offer.otherKey = other.isNo ? nil : other.digit()
            }
            let all = [offer.chooseKey, offer.nextKey] + [offer.otherKey, offer.repeatKey].compactMap { $0 }
            if Set(all).count < all.count { keys.value.report(Self.doesTwoThings) }
            return true
        }
        offer.timeout = step.duration("timeout", in: StepDefaults.timeouts, default: offer.timeout)
        offer.silence = step.retry("silence", leaves: .silence)
        offer.wrong = step.retry("wrong", leaves: .wrong)
        step.then(.found)
        step.exit(.other, by: "other")
        step.exit(.noTicket, by: "none")
        step.exit(.notAllowed, by: "not-allowed")
        step.fault()
        return .openTickets(offer)
    }

    /// `change-pin: { pin: …, again: … }`
    static func changePIN(_ value: Value, _ step: inout StepReading) -> Step.Kind {
        var change = ChangePIN(pin: .unreadable, again: .unreadable)
        _ = value.fields { parts -> Bool? in
            change.pin = step.sentence(parts.required("pin"))
            change.again = step.sentence(parts.required("again"))
            return true
        }
        change.wrong = step.retry("wrong", leaves: .wrong)
        change.silence = step.retry("silence", leaves: .silence, limit: 2)
        change.lengths = step.lengths("digits", in: PINRule.lengths, default: change.lengths)
        change.timeout = step.timeout()
        change.interDigitTimeout = step.interDigitTimeout()
        step.then(.next)
        step.exit(.notAllowed, by: "not-allowed")
        step.fault()
        return .changePIN(change)
    }

    /// `ask: "…"`, `sets: FIELD`
    static func ask(_ value: Value, _ step: inout StepReading) -> Step.Kind {
        var ask = AskNumber(
            question: step.sentence(value), sets: step.fields.required("sets").flatMap(field) ?? .version)
        ask.lengths = step.lengths("digits", in: AskNumber.limits, default: ask.lengths)
        ask.silence = step.retry("silence", leaves: .silence)
        ask.wrong = step.retry("wrong", leaves: .wrong)
        ask.timeout = step.timeout()
        ask.interDigitTimeout = step.interDigitTimeout()
        step.then(.next)
        return .ask(ask)
    }
}
