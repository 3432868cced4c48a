import Dialplan
import Helpdesk
import Telephony

/// What a caller can do where a dialplan listens: the one place that knows the kinds of steps.
struct StepChoices: Sendable {
    static let wrongCode = "wrong code", wrongPIN = "wrong PIN", rightPIN = "right PIN"
    /// Those for which the right PIN can be keyed.
    static let codes: Set<String> = ["right code", "supplier number"]

    private let plan: Dialplan
    private let persona: Persona?
    /// As somebody asks for them.
    private let tickets: [(label: String, ticket: Ticket)]
    /// The prompts of the questions that a step asks beside its first one: for the PIN, for another number.
    private let second: [StepName: Set<ClipName>]

    init(_ plan: Dialplan, persona: Persona?, tickets: [Ticket]) {
        self.plan = plan
        self.persona = persona
        let company = persona?.contact?.company.id
        self.tickets = tickets.filter { $0.draft.company == company }.compactMap { ticket in
            SceneTickets.label(of: ticket).map { ($0, ticket) }
        }
        second = plan.steps.compactMapValues { step in
            switch step.kind {
            case .identify(let identify): Set(identify.pin.clips(in: plan))
            case .callBack(let asking): Set(asking.number.clips(in: plan))
            default: nil
            }
        }
    }

    /// The keys that a step takes, in classes. `question` is what was said last, `product` what was noted as that.
    func keys(in step: Step, after question: Utterance?, product: String) -> [Choice] {
        switch step.kind {
        case .say, .language, .hours, .check, .factCheck, .set, .act, .hangUp, .transfer, .describe, .comment, .message:
            []
        case .ask(let ask): keys(of: ask, product)
        case .changePIN: [Choice("new PIN", .keys("736495#")), Choice("PIN that is no PIN", .keys("111111#"), .retry)]
        case .openTickets(let offer): keys(of: offer)
        case .notice(let notice): notice.declineKey.map { [answer("declines", $0)] } ?? []
        case .menu(let menu): keys(of: menu, step)
        case .identify(let identify): asksSecond(step, question) ? pins : codes(identify)
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

    private func keys(of ask: AskNumber, _ product: String) -> [Choice] {
        let number = String(repeating: "5", count: ask.lengths.lowerBound)
        var choices = [Choice("number", .keys(number + "#"))]
        if ask.sets == .version, let product = plan.rules.product(named: product) {
            choices = Self.versions(of: product, ask.lengths).map { Choice("\($0.rawValue) version", .keys($1 + "#")) }
        }
        if ask.lengths.lowerBound > 1 { choices.append(Choice("too short a number", .keys("5#"), .retry)) }
        return choices
    }

    /// A number that can be keyed for each way in which a version can stand to the product's.
    private static func versions(
        of product: Product, _ lengths: ClosedRange<Int>
    ) -> [(standing: VersionStanding, keys: String)] {
        let digits = product.currentVersion.filter { $0.isASCII && $0.isNumber }
        let lengths = lengths.lowerBound...min(lengths.upperBound, lengths.lowerBound + 5)
        let uniform = lengths.flatMap { length in
            ["9", "1", "0"].map { String(repeating: $0, count: length) }
        }
        let keyed = ([digits] + uniform).filter { lengths.contains($0.count) }
        return VersionStanding.allCases.compactMap { standing in
            keyed.first { product.standing(of: $0) == standing }.map { (standing, $0) }
        }
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

    private func codes(_ identify: Identify) -> [Choice] {
        let wrong = Choice(Self.wrongCode, .keys("999999#"), .retry)
        guard let contact = persona?.contact else { return [wrong] }
        var choices = [Choice("right code", .keys((contact.code ?? "") + "#"))]
        if identify.acceptsSupplierNumber, !contact.company.supplierNumber.isEmpty {
            choices.append(Choice("supplier number", .keys(contact.company.supplierNumber + "#")))
        }
        return choices + [wrong]
    }
    private var pins: [Choice] {
        let wrong = Choice(Self.wrongPIN, .keys("00000#"), .retry)
        guard let pin = persona?.pin else { return [wrong] }
        return [Choice(Self.rightPIN, .keys(pin + "#")), wrong]
    }

    private func numbers(_ finding: FindTicket) -> [Choice] {
        tickets.map(asked) + [
            Choice("foreign ticket", .keys("\(SceneTickets.foreign)#"), .retry),
            Choice("unknown ticket", .keys("9#"), .retry),
        ]
    }

    private func asked(_ ticket: (label: String, ticket: Ticket)) -> Choice {
        Choice(ticket.label, .keys("\(ticket.ticket.number)#"))
    }
    /// One ticket of each kind.
    func tickets(_ kinds: TicketKinds, at moment: Timestamp) -> [Choice] {
        var seen: Set<String> = []
        return tickets.filter { seen.insert(kinds.kind(of: $0.ticket, at: moment)).inserted }.map(asked)
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
