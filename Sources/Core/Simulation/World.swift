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
        public var desk: @Sendable (MemoryRecords, any Timekeeper) -> any TicketDesk = { records, _ in records }
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

    /// Runs the world to the end of its last call.
    public func run() throws(Simulation.Failure) -> WorldReport {
        var random = SeededRandom(seed: seed)
        let personas = Self.personas(&random)
        // Any hour of any day of a month without holidays of its own, so that the line is met open, on guard and closed.
        let start = Timestamp(seconds: 1_793_491_200 + Int64(random.below(28 * 24 * 60)) * 60)
        let simulation = Simulation(seed: seed, startingAt: start)
        let records = MemoryRecords(
            seed: seed, time: simulation.time, personas: personas, faults: random.chance(25) ? 8 : 0)
        let ids = (0..<agents).map { AgentID("agente\($0)") }
        let floor = SimulatedFloor(agents: ids)
        let time = seams.time(simulation.time)
        let switchboard = Switchboard(time: simulation.time, floor: seams.floor(floor)) { call, fact in
            if let event = CallEvent(fact) { records.note(event, of: call, at: simulation.time.now) }
        }
        let exchange = SimulatedExchange(switchboard: switchboard, time: simulation.time, seed: seed)
        let services = CallServices(
            time: time, journal: seams.journal(records), desk: seams.desk(records, simulation.time),
            directory: records, identities: Identities(directory: records), exchange: exchange, report: { _, _ in })
        let drain = random.chance(12) ? random.milliseconds(60_000...1_500_000) : nil
        let doings = (0..<callers).map { _ in
            Doing(
                persona: random.pick(personas), arrival: random.milliseconds(0...1_200_000), seed: random.next())
        }
        let agentSeeds = ids.map { ($0, random.next()) }
        let lines = try simulation.run {
            await withTaskGroup(of: Void.self) { helpers in
                helpers.addTask { await switchboard.run() }
                for (id, seed) in agentSeeds {
                    let agent = SimulatedAgent(
                        id: id, queues: self.queues, floor: floor, exchange: exchange, time: simulation.time,
                        random: SeededRandom(seed: seed))
                    helpers.addTask {
                        var agent = agent
                        await agent.work()
                    }
                }
                if let drain {
                    helpers.addTask {
                        do { try await simulation.time.sleep(for: drain) } catch { return }
                        switchboard.drain()
                    }
                }
                let lines = await self.ring(doings, records, services, simulation)
                helpers.cancelAll()
                return lines
            }
        }
        return WorldReport(
            seed: seed, plan: edition.dialplan, records: records, lines: lines, floor: floor,
            violations: switchboard.violations(), secrets: personas.map(\.pin))
    }

    private struct Doing: Sendable {
        let persona: Persona?
        let arrival: Duration
        let seed: UInt64
    }

    private var queues: Set<QueueName> {
        Set(
            edition.dialplan.steps.values.compactMap { step in
                if case .queue(let queue) = step.kind { queue.queue } else { nil }
            })
    }

    /// Every caller rings at a moment of their own; returns when the last call's record is closed.
    private func ring(
        _ doings: [Doing], _ records: MemoryRecords, _ services: CallServices, _ simulation: Simulation
    ) async -> [RungLine] {
        await withTaskGroup(of: RungLine?.self) { calls in
            for doing in doings {
                guard let persona = doing.persona else { continue }
                calls.addTask {
                    do { try await simulation.time.sleep(for: doing.arrival) } catch { return nil }
                    return await self.ring(persona, doing.seed, records, services, simulation)
                }
            }
            var lines: [RungLine] = []
            for await line in calls { if let line { lines.append(line) } }
            return lines
        }
    }

    private func ring(
        _ persona: Persona, _ seed: UInt64, _ records: MemoryRecords, _ services: CallServices,
        _ simulation: Simulation
    ) async -> RungLine {
        let id = Eventual<CallID>()
        let rung = RungLine(call: id)
        let line = SimulatedLine(time: simulation.time) { clips in
            if let call = id.value { rung.hear(clips, call, records) }
        }
        rung.line.settle(line)
        let offer = CallOffer(
            caller: persona.number, dialled: edition.dialplan.answers.first ?? "", source: "192.0.2.1",
            isTrusted: persona.isTrusted, helpdesk: edition.dialplan.helpdesk, dialplan: edition.dialplan.name,
            edition: edition.id)
        let session = CallSession(line: seams.line(line), offer: offer, edition: edition, services: services)
        let caller = SimulatedCaller(
            persona: persona, line: line, plan: edition.dialplan, records: records, time: simulation.time,
            random: SeededRandom(seed: seed), call: id)
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                do throws(RecordsFailure) {
                    try await session.run { id.settle($0) }
                } catch { line.hangUpByPerson(.fault) }
            }
            group.addTask {
                var caller = caller
                await caller.act()
            }
            await group.waitForAll()
        }
        return rung
    }
}
