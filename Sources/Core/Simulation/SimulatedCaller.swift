import Dialplan
import Helpdesk
import Telephony

/// A person on the telephone: wants something and mostly does what is asked for it; also presses wrong keys, falls
/// silent, keys ahead, hangs up in the middle.
struct SimulatedCaller: Sendable {
    let persona: Persona
    let line: SimulatedLine
    let map: PlanMap
    let records: MemoryRecords
    let time: any Timekeeper
    var random: SeededRandom
    /// Known when the record has begun.
    let call: Eventual<CallID>
    /// Where the caller wants to get, and how far it is from every step; nil: nowhere in particular.
    let goal: (PlanMap.Goal, distances: [StepName: Int])?
    /// So often in a hundred the caller thinks before choosing from a menu.
    let hesitation: Int

    private var hasGoal = false
    private var visit: MemoryRecords.Visit?
    /// How often the caller has been in each step.
    private var visits: [StepName: Int] = [:]
    /// By which exit the caller means to leave the present step.
    private var intent = ExitName.next

    init(
        persona: Persona, line: SimulatedLine, map: PlanMap, records: MemoryRecords, time: any Timekeeper,
        random: SeededRandom, call: Eventual<CallID>, goal: (PlanMap.Goal, distances: [StepName: Int])?,
        hesitation: Int
    ) {
        self.persona = persona
        self.line = line
        self.map = map
        self.records = records
        self.time = time
        self.random = random
        self.call = call
        self.goal = goal
        self.hesitation = hesitation
    }

    /// Who has done this much has had enough.
    private static let patience = 90
    /// Who comes to the same step so often gets nowhere.
    private static let rounds = 5

    /// Acts until the leg is gone. True when the caller got what was wanted.
    mutating func act() async -> Bool {
        await talk()
        return hasGoal
    }

    private mutating func talk() async {
        var patience = random.chance(15) ? random.below(10) : random.below(Self.patience) + 15
        while patience > 0 {
            patience -= 1
            guard await rest(random.chance(25) ? 50...900 : 900...5_000), !line.isOver else { return }
            guard let now = call.value.flatMap(records.visit(of:)), let step = map.plan.steps[now.step] else {
                continue
            }
            if visit != now {
                if let goal, goal.0 == visit.map({ PlanMap.Goal(step: $0.step, exit: intent) }) {
                    hasGoal = true
                    patience = min(patience, random.below(8))
                }
                visit = now
                visits[now.step, default: 0] += 1
                if visits[now.step, default: 0] > Self.rounds { break }
                intent = nextIntent(in: now.step)
            }
            if random.chance(1) { break }
            if random.chance(2) { line.press(anyKey) }
            await leave(step.kind)
        }
        if random.chance(60) { _ = await rest(1_000...400_000) }
        line.hangUpByPerson(visit == nil ? .cancelled : .caller)
    }

    /// The exit that leads towards the goal; now and then any other.
    private mutating func nextIntent(in step: StepName) -> ExitName {
        let exits = map.exits(of: step)
        if let (goal, distances) = goal, !hasGoal, !random.chance(4) {
            if goal.step == step { return goal.exit }
            let targets = map.plan.steps[step]?.exits ?? [:]
            let ways = exits.map { exit in targets[exit].flatMap { distances[$0] } ?? .max }
            if let shortest = ways.min(), shortest < .max {
                return random.pick(zip(exits, ways).filter { $0.1 == shortest }.map(\.0)) ?? .next
            }
        }
        return random.pick(exits) ?? .next
    }

    /// One attempt to leave the step by the exit that is meant.
    private mutating func leave(_ kind: Step.Kind) async {
        switch kind {
        case .say, .language, .hours, .check, .factCheck, .set, .act, .hangUp, .transfer: break
        case .notice(let notice): if random.chance(10), let key = notice.declineKey { press(key) }
        case .menu(let menu): await choose(from: menu)
        case .ask(let asking): await key(asking)
        case .identify: await identify()
        case .changePIN: await changePIN()
        case .describe(let recording), .comment(let recording): await speak(recording)
        case .message(let message): await speak(message.recording)
        case .openTicket(let opening): if random.chance(30), let key = opening.repeatKey { press(key) }
        case .findTicket: await keyTicket()
        case .openTickets(let offering): await choose(from: offering)
        case .queue(let queue): await wait(in: queue)
        case .callBack(let asking): await keyCallBack(asking)
        }
    }

    private mutating func choose(from menu: Menu) async {
        if random.chance(4), let key = menu.repeatKey { return press(key) }
        if random.chance(hesitation), !(await rest(3_000...20_000)) { return }
        switch intent {
        case .silence: _ = await rest(8_000...20_000)
        case .wrong: wrongKey(but: menu.choices.keys.map { $0 } + [menu.repeatKey].compactMap { $0 })
        default: line.press(intent.raw)
        }
    }

    private mutating func identify() async {
        switch intent {
        case .silence, .company:
            _ = await rest(8_000...25_000)
            return
        case .refused, .locked: return line.press("\(wrongCode)#\(wrongPIN)#")
        default: break
        }
        guard let code = persona.contact?.code else { return line.press("\(wrongCode)#\(wrongPIN)#") }
        switch random.below(12) {
        case 0: line.press("*")
        case 1: line.press("#")
        case 2: line.press(code + "#" + wrongPIN + "#")
        case 3: line.press(persona.pin + "#")
        case 4...7:
            line.press(code + "#")
            guard await rest(200...5_000) else { return }
            if call.value.flatMap(records.visit(of:)) == visit { line.press(persona.pin + "#") }
        default: line.press(code + "#" + persona.pin + "#")
        }
    }

    /// Who guesses, guesses at one code again and again.
    private var wrongCode: String { persona.contact?.code ?? persona.guess }
    private var wrongPIN: String {
        mutating get { String(1_000 + random.below(8_999)) }
    }

    private mutating func speak(_ recording: VoiceRecording) async {
        line.prepareSpeech(random.milliseconds(1_500...40_000), isHeard: intent != .empty)
        guard await rest(1_000...30_000) else { return }
        if random.chance(70), let key = recording.finishKeys.min(by: { $0.rawValue < $1.rawValue }) { press(key) }
    }

    private mutating func keyTicket() async {
        switch intent {
        case .silence: _ = await rest(8_000...20_000)
        case .unknown where random.chance(50): line.press("\(random.below(99_999))#")
        case .unknown: if let ticket = random.pick(records.allTickets) { line.press("\(ticket.number)#") }
        default:
            if random.chance(10) { return line.press(random.chance(50) ? "*" : "#") }
            var own = records.allTickets.filter { $0.draft.company == persona.contact?.company.id }
            // Who wants to be refused asks for what goes on elsewhere.
            if goal?.0.exit == .refused, random.chance(70) { own.removeAll { $0.state != .duplicate } }
            if let ticket = random.pick(own) { line.press("\(ticket.number)#") } else { line.press("1#") }
        }
    }

    private mutating func wait(in queue: Enqueue) async {
        if let key = queue.keys.first(where: { ExitName.key($0) == intent }) { return press(key) }
        _ = await rest(20_000...200_000)
    }

    private mutating func keyCallBack(_ asking: AskCallBack) async {
        switch intent {
        case .silence: _ = await rest(8_000...20_000)
        case .wrong: wrongKey(but: [asking.confirmKey, asking.otherKey, .star, .pound])
        default:
            switch random.below(6) {
            case 0: press(asking.otherKey)
            case 1: line.press("55\(10_000_000 + random.below(89_999_999))#")
            default: press(asking.confirmKey)
            }
        }
    }

    private mutating func key(_ asking: AskNumber) async {
        let longest = asking.lengths.upperBound
        switch intent {
        case .silence: _ = await rest(8_000...20_000)
        case .wrong: line.press(String(repeating: "7", count: longest + 1) + "#")
        default:
            let length = asking.lengths.lowerBound + random.below(asking.lengths.count)
            line.press((0..<length).map { _ in String(random.below(10)) }.joined() + "#")
        }
    }

    /// Keeps the PIN, so that the next call finds it.
    private mutating func changePIN() async {
        switch intent {
        case .silence: _ = await rest(8_000...20_000)
        case .wrong: line.press("111111#")
        default: line.press("\(persona.pin)#\(persona.pin)#")
        }
    }

    private mutating func choose(from offering: OfferTickets) async {
        switch intent {
        case .silence: _ = await rest(8_000...20_000)
        case .wrong:
            wrongKey(
                but: [offering.chooseKey, offering.nextKey] + [offering.otherKey, offering.repeatKey].compactMap { $0 })
        case .other: press(random.chance(50) ? offering.nextKey : offering.otherKey ?? offering.nextKey)
        default: press(random.chance(30) ? offering.nextKey : offering.chooseKey)
        }
    }

    private mutating func wrongKey(but right: [Digit]) {
        if let key = random.pick(Digit.allCases.filter { !right.contains($0) }) { press(key) }
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
