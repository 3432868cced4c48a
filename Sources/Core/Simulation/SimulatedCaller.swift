import Dialplan
import Helpdesk
import Telephony

/// A person on the telephone: mostly does what is asked, presses wrong keys, falls silent, hangs up in the middle.
struct SimulatedCaller: Sendable {
    let persona: Persona
    let line: SimulatedLine
    let plan: Dialplan
    let records: MemoryRecords
    let time: any Timekeeper
    var random: SeededRandom
    /// Known when the record has begun.
    let call: Eventual<CallID>

    /// Acts until the leg is gone.
    mutating func act() async {
        let patience = random.below(60) + 3
        for _ in 0..<patience {
            guard await rest(random.chance(30) ? 100...900 : 900...9_000), !line.isOver else { return }
            if let kind = currentStep { await answer(kind) }
        }
        if !random.chance(25) { _ = await rest(20_000...400_000) }
        line.hangUpByPerson(currentStep == nil ? .cancelled : .caller)
    }

    private var currentStep: Step.Kind? {
        guard let id = call.value else { return nil }
        for (_, event) in records.entries(of: id).reversed() {
            if case .entered(let step) = event { return plan.steps[step]?.kind }
        }
        return nil
    }

    private mutating func answer(_ kind: Step.Kind) async {
        if random.chance(2) { return line.hangUpByPerson() }
        if random.chance(3) { return line.press(anyKey) }
        switch kind {
        case .say, .hours, .check, .hangUp, .transfer: break
        case .notice(let notice): if random.chance(10), let key = notice.declineKey { press(key) }
        case .menu(let menu): await answer(menu)
        case .identify: identify()
        case .describe(let recording), .comment(let recording): await speak(recording)
        case .message(let message): await speak(message.recording)
        case .openTicket(let opening): if random.chance(30), let key = opening.repeatKey { press(key) }
        case .findTicket: keyTicket()
        case .queue(let queue): await wait(in: queue)
        case .callBack(let asking): keyCallBack(asking)
        }
    }

    private mutating func answer(_ menu: Menu) async {
        switch random.below(20) {
        case 0: _ = await rest(15_000...40_000)
        case 1: if let key = menu.repeatKey { press(key) }
        case 2...3: line.press(anyKey)
        default: if let key = random.pick(menu.choices.keys.sorted { $0.rawValue < $1.rawValue }) { press(key) }
        }
    }

    private mutating func identify() {
        let code = persona.contact?.code ?? String(200 + random.below(700))
        let isRight = persona.kind != .stranger && !random.chance(12)
        let pin = isRight ? persona.pin : String(1_000 + random.below(8_999))
        switch random.below(12) {
        case 0: break
        case 1: line.press("*")
        case 2: line.press(code)
        case 3: line.press(code + "#")
        case 4 where !persona.isTrusted: line.press(pin + "#")
        default: line.press(persona.kind == .elsewhere && random.chance(50) ? pin + "#" : code + "#" + pin + "#")
        }
    }

    private mutating func speak(_ recording: VoiceRecording) async {
        line.prepareSpeech(random.milliseconds(500...40_000), isHeard: !random.chance(15))
        _ = await rest(1_000...30_000)
        if random.chance(70), let key = recording.finishKeys.min(by: { $0.rawValue < $1.rawValue }) { press(key) }
    }

    private mutating func keyTicket() {
        let tickets = records.tickets.values.sorted { $0.number < $1.number }
        let own = tickets.filter { $0.draft.company == persona.contact?.company.id }
        switch random.below(10) {
        case 0: break
        case 1: line.press("*")
        case 2: line.press("\(random.below(99_999))#")
        case 3: if let ticket = random.pick(tickets) { line.press("\(ticket.number)#") }
        default: if let ticket = random.pick(own) { line.press("\(ticket.number)#") } else { line.press("1#") }
        }
    }

    private mutating func wait(in queue: Enqueue) async {
        if random.chance(85) { return _ = await rest(5_000...120_000) }
        if let key = random.pick(queue.keys.sorted { $0.rawValue < $1.rawValue }) { press(key) }
    }

    private mutating func keyCallBack(_ asking: AskCallBack) {
        switch random.below(8) {
        case 0: break
        case 1: line.press(anyKey)
        case 2...3: press(asking.otherKey)
        case 4: line.press("55\(10_000_000 + random.below(89_999_999))#")
        default: press(asking.confirmKey)
        }
    }

    private var anyKey: String {
        mutating get { String((random.pick(Digit.allCases) ?? .zero).rawValue) }
    }
    private func press(_ key: Digit) { line.press(String(key.rawValue)) }

    private mutating func rest(_ milliseconds: ClosedRange<Int64>) async -> Bool {
        do {
            try await time.sleep(for: random.milliseconds(milliseconds))
            return true
        } catch { return false }
    }
}
