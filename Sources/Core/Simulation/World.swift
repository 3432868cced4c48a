public import CallFlow
public import Dialplan
import Helpdesk
public import Queueing
public import Telephony

/// A helpdesk for an hour or two: callers who ring at random, agents who work, records that may fail.
public struct World: Sendable {
    /// What stands between the walk and the simulated world; a test plants faults here.
    public struct Seams: Sendable {
        public var line: @Sendable (SimulatedLine) -> any Line = { $0 }
        public var journal: @Sendable (MemoryRecords) -> any CallJournal = { $0 }
        public var desk: @Sendable (MemoryRecords) -> any TicketDesk = { $0 }
        public var floor: @Sendable (SimulatedFloor) -> any AgentFloor = { $0 }
        public var time: @Sendable (VirtualTime) -> any Timekeeper = { $0 }
        public init() {}
    }

    public var seed: UInt64
    public var edition: Edition
    public var callers: Int
    public var agents: Int
    public var seams = Seams()

    public init(seed: UInt64, edition: Edition, callers: Int, agents: Int) {
        self.seed = seed
        self.edition = edition
        self.callers = callers
        self.agents = agents
    }

    /// Who calls when, and what for.
    private struct Doing: Sendable {
        let persona: Persona
        let goal: (PlanMap.Goal, distances: [StepName: Int])?
        let arrival: Duration
        let seed: UInt64
    }

    /// What the callers of one world share.
    private struct Stage: Sendable {
        let simulation: Simulation
        let edition: Edition
        let map: PlanMap
        let records: MemoryRecords
        let services: CallServices
        let day: Day
        var time: VirtualTime { simulation.time }
    }

    private static let goalsPerWorld: UInt64 = 6
    private static let arrivals: ClosedRange<Int64> = 0...1_200_000

    /// Runs the world to the end of its last call.
    public func run() throws(Simulation.Failure) -> WorldReport {
        var random = SeededRandom(seed: seed)
        let day = Self.day(of: edition.dialplan, &random)
        var edition = edition
        edition.dialplan = day.plan
        let map = PlanMap(
            day.plan, where: { [agents] step, exit in day.has(exit, of: step, agents: agents) }, isRare: day.isRare)
        let personas = Self.personas(&random)
        let doings = doings(personas, map, day, &random)
        let simulation = Simulation(seed: seed, startingAt: day.start)
        let records = MemoryRecords(
            seed: seed, time: simulation.time, personas: personas, faults: day.faults,
            from: day.start + day.faultsBegin)
        for company in Set(personas.compactMap(\.contact?.company.id)).sorted() {
            records.addTickets(of: company, in: day.plan.helpdesk, at: day.start)
        }
        let ids = (0..<agents).map { AgentID("agente\($0)") }
        let floor = SimulatedFloor(agents: ids)
        let journal = seams.journal(records)
        let switchboard = Switchboard(time: simulation.time, floor: seams.floor(floor)) { call, fact in
            if let event = CallEvent(fact) { journal.note(event, of: call, at: simulation.time.now) }
        }
        let exchange = SimulatedExchange(switchboard: switchboard, time: simulation.time, seed: seed)
        let stage = Stage(
            simulation: simulation, edition: edition, map: map, records: records,
            services: CallServices(
                time: seams.time(simulation.time), journal: journal, desk: seams.desk(records), directory: records,
                identities: Identities(directory: records, records: Self.locks(of: personas, seed, at: day.start)),
                exchange: exchange, report: { _, _ in }),
            day: day)
        let staff = ids.map { id in
            SimulatedAgent(
                id: id, queues: Self.queues(of: day.plan), floor: floor, exchange: exchange, time: simulation.time,
                random: SeededRandom(seed: random.next()))
        }
        let lines = try simulation.run {
            await withTaskGroup(of: Void.self) { helpers in
                helpers.addTask { await switchboard.run() }
                for agent in staff {
                    helpers.addTask {
                        var agent = agent
                        await agent.work()
                    }
                }
                if let drain = day.drain {
                    helpers.addTask {
                        do { try await simulation.time.sleep(for: drain) } catch { return }
                        switchboard.drain()
                    }
                }
                let lines = await self.ring(doings, on: stage)
                helpers.cancelAll()
                return lines
            }
        }
        return WorldReport(
            seed: seed, plan: day.plan, records: records, lines: lines, floor: floor,
            violations: switchboard.violations(), secrets: personas.map(\.pin))
    }

    /// A gateway that is told to stop takes no new calls.
    private func doings(
        _ personas: [Persona], _ map: PlanMap, _ day: Day, _ random: inout SeededRandom
    ) -> [Doing] {
        let goals = (0..<Self.goalsPerWorld)
            .compactMap { turn in
                turn.isMultiple(of: 2)
                    ? map.goal(turn: seed &* Self.goalsPerWorld + turn) : map.goal(&random)
            }
            .map { ($0, distances: map.distances(to: $0.step)) }
        let last = min(Self.arrivals.upperBound, day.drain?.milliseconds ?? .max)
        return (0..<callers).compactMap { _ in
            guard let persona = random.pick(personas) else { return nil }
            return Doing(
                persona: persona, goal: random.chance(95) ? random.pick(goals) : nil,
                arrival: random.milliseconds(0...last), seed: random.next())
        }
    }

    private static func queues(of plan: Dialplan) -> Set<QueueName> {
        Set(plan.steps.values.compactMap { if case .queue(let queue) = $0.kind { queue.queue } else { nil } })
    }

    /// Every caller rings at a moment of their own; returns when the last call's record is closed.
    private func ring(_ doings: [Doing], on stage: Stage) async -> [RungLine] {
        await withTaskGroup(of: [RungLine].self) { people in
            for doing in doings { people.addTask { await self.ring(doing, on: stage) } }
            var lines: [RungLine] = []
            for await some in people { lines += some }
            return lines
        }
    }

    private static let attempts = 3

    /// Who did not get what was wanted rings again, unless the gateway takes no more calls.
    private func ring(_ doing: Doing, on stage: Stage) async -> [RungLine] {
        var lines: [RungLine] = []
        var random = SeededRandom(seed: doing.seed)
        var pause = doing.arrival
        for _ in 0..<Self.attempts {
            do { try await stage.time.sleep(for: pause) } catch { break }
            if let drain = stage.day.drain, stage.time.now >= stage.day.start + drain { break }
            let (line, isDone) = await ring(doing, random.next(), on: stage)
            lines.append(line)
            if isDone { break }
            pause = random.milliseconds(5_000...120_000)
        }
        return lines
    }

    private func ring(_ doing: Doing, _ seed: UInt64, on stage: Stage) async -> (RungLine, isDone: Bool) {
        let rung = RungLine(cues: stage.map.cues)
        let listener = rung.listener
        let line = SimulatedLine(time: stage.time, seed: seed, faults: stage.day.faults) {
            listener.hear($0, stage.records)
        }
        rung.line.settle(line)
        let plan = stage.edition.dialplan
        let offer = CallOffer(
            caller: doing.persona.number, dialled: plan.answers.first ?? "", source: doing.persona.source,
            isTrusted: doing.persona.isTrusted, helpdesk: plan.helpdesk, dialplan: plan.name, edition: stage.edition.id)
        let session = CallSession(
            line: seams.line(line), offer: offer, edition: stage.edition, services: stage.services)
        let caller = SimulatedCaller(
            persona: doing.persona, line: line, map: stage.map, records: stage.records, time: stage.time,
            random: SeededRandom(seed: seed), call: rung.call, goal: doing.goal,
            hesitation: stage.day.state == nil ? 60 : 15)
        let isDone = await withTaskGroup(of: Bool.self) { group in
            group.addTask {
                do throws(RecordsFailure) {
                    try await session.run { rung.call.settle($0) }
                } catch {
                    rung.refuse()
                    line.hangUpByPerson(.fault)
                }
                return false
            }
            group.addTask {
                var caller = caller
                return await caller.act()
            }
            var isDone = false
            for await answer in group { isDone = isDone || answer }
            return isDone
        }
        return (rung, isDone)
    }
}
