import Dialplan
import Helpdesk
import Telephony

/// What a caller can do where a dialplan listens: the one place that knows the kinds of steps.
struct StepChoices: Sendable {
    private let plan: Dialplan
    private let persona: Persona?
    private let tickets: [Ticket]
    /// The prompts of the questions that a step asks beside its first one: for the PIN, for another number.
    private let second: [StepName: Set<ClipName>]

    init(_ plan: Dialplan, persona: Persona?, tickets: [Ticket]) {
        self.plan = plan
        self.persona = persona
        self.tickets = tickets
        second = plan.steps.compactMapValues { step in
            switch step.kind {
            case .identify(let identify): Set(identify.pin.clips(in: plan))
            case .callBack(let asking): Set(asking.number.clips(in: plan))
            default: nil
            }
        }
    }

    /// The keys that a step takes, in classes. `question` is what was said last.
    func keys(in step: Step, after question: Utterance?) -> [Choice] {
        switch step.kind {
        case .say, .language, .hours, .check, .factCheck, .set, .act, .hangUp, .transfer, .describe, .comment, .message:
            []
        case .ask(let ask): keys(of: ask)
        case .changePIN: [Choice("new PIN", .keys("736495#")), Choice("PIN that is no PIN", .keys("111111#"), .retry)]
        case .openTickets(let offer): keys(of: offer)
        case .notice(let notice): notice.declineKey.map { [answer("declines", $0)] } ?? []
        case .menu(let menu): keys(of: menu, step)
        case .identify: asksSecond(step, question) ? pins : codes
        case .openTicket(let opening): opening.repeatKey.map { [again("hears it again", $0)] } ?? []
        case .findTicket(let finding): numbers(finding)
        case .queue(let queue): classes(of: queue.keys.map { ($0, "") }, step)
        case .callBack(let asking): asksSecond(step, question) ? callBackNumbers(asking) : confirmations(asking)
        }
    }

    /// The key that ends a recording, where one does.
    func endOfSpeech(in step: Step) -> Choice? {
        let keys: Set<Digit> =
            switch step.kind {
            case .describe(let recording), .comment(let recording): recording.finishKeys
            case .message(let message): message.recording.finishKeys
            default: []
            }
        return keys.min { $0.rawValue < $1.rawValue }.map { answer("ends with \($0.rawValue)", $0) }
    }

    private func asksSecond(_ step: Step, _ question: Utterance?) -> Bool {
        guard let clips = second[step.name], let question else { return false }
        return question.clips.contains { if case .audio(let name) = $0 { clips.contains(name) } else { false } }
    }

    private func keys(of menu: Menu, _ step: Step) -> [Choice] {
        var choices = classes(of: menu.choices.map { ($0.key, $0.value) }, step)
        let right = Set(menu.choices.keys).union([menu.repeatKey].compactMap { $0 })
        if let wrong = Digit.allCases.first(where: { !right.contains($0) }) {
            choices.append(retry("wrong key", wrong))
        }
        if let key = menu.repeatKey { choices.append(again("hears it again", key)) }
        return choices
    }

    private func keys(of ask: AskNumber) -> [Choice] {
        let number = String(repeating: "5", count: ask.lengths.lowerBound)
        var choices = [Choice("number", .keys(number + "#"))]
        if ask.lengths.lowerBound > 1 { choices.append(Choice("too short a number", .keys("5#"), .retry)) }
        return choices
    }

    private func keys(of offer: OfferTickets) -> [Choice] {
        var choices = [answer("this ticket", offer.chooseKey), again("the next ticket", offer.nextKey)]
        if let key = offer.otherKey { choices.append(answer("none of the tickets", key)) }
        if let key = offer.repeatKey { choices.append(again("hears it again", key)) }
        let right = Set([offer.chooseKey, offer.nextKey] + [offer.otherKey, offer.repeatKey].compactMap { $0 })
        if let wrong = Digit.allCases.first(where: { !right.contains($0) }) {
            choices.append(retry("wrong key", wrong))
        }
        return choices
    }

    /// One of those keys that lead to the same step with the same value.
    private func classes(of keys: [(Digit, String)], _ step: Step) -> [Choice] {
        var seen: Set<String> = []
        return keys.sorted { $0.0.rawValue < $1.0.rawValue }.compactMap { key, value in
            let target = step.exits[.key(key)]?.raw ?? ""
            return seen.insert("\(target) \(value)").inserted ? answer("keys \(key.rawValue)", key) : nil
        }
    }

    private var codes: [Choice] {
        let wrong = Choice("wrong code", .keys("999999#"), .retry)
        guard let code = persona?.contact?.code else { return [wrong] }
        return [Choice("right code", .keys(code + "#")), wrong]
    }
    private var pins: [Choice] {
        let wrong = Choice("wrong PIN", .keys("00000#"), .retry)
        guard let pin = persona?.pin else { return [wrong] }
        return [Choice("right PIN", .keys(pin + "#")), wrong]
    }

    private func numbers(_ finding: FindTicket) -> [Choice] {
        let own = tickets.filter { $0.draft.company == persona?.contact?.company.id }
        return own.map { Choice("ticket that is \($0.state.rawValue)", .keys("\($0.number)#")) } + [
            Choice("foreign ticket", .keys("\(Scene.foreignTicket)#"), .retry),
            Choice("unknown ticket", .keys("9#"), .retry),
        ]
    }

    private func confirmations(_ asking: AskCallBack) -> [Choice] {
        let right: Set<Digit> = [asking.confirmKey, asking.otherKey, .star]
        let wrong = Digit.allCases.first { !right.contains($0) }
        return [answer("confirms", asking.confirmKey), again("other number", asking.otherKey)]
            + (wrong.map { [retry("wrong key", $0)] } ?? [])
    }
    private func callBackNumbers(_ asking: AskCallBack) -> [Choice] {
        let number = String(repeating: "5", count: asking.lengths.lowerBound)
        var choices = [Choice("number", .keys(number + "#"))]
        if asking.lengths.lowerBound > 1 { choices.append(Choice("too short a number", .keys("5#"), .retry)) }
        return choices
    }

    private func answer(_ label: String, _ key: Digit) -> Choice { Choice(label, .keys(String(key.rawValue))) }
    private func retry(_ label: String, _ key: Digit) -> Choice { Choice(label, .keys(String(key.rawValue)), .retry) }
    private func again(_ label: String, _ key: Digit) -> Choice { Choice(label, .keys(String(key.rawValue)), .again) }
}
