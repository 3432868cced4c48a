import CallFlow
public import Dialplan
import Document
import Queueing
import Telephony

/// A call without a telephone, in time that jumps, whose caller and agents do one thing after another as told: what
/// `dialplan try`, `test` and `explore` have in common.
///
/// The same moves give the same call. A run keeps to one thread; several may run side by side.
public struct Rehearsal: Sendable {
    public let edition: Edition
    public var circumstances: Circumstances
    public var seams = World.Seams()
    private let cues: Set<ClipName>
    private let queues: Set<QueueName>
    let promises: Promises

    static let agent = AgentID("agente")
    private static let seed: UInt64 = 1
    /// A call that takes longer never ends.
    private static let horizon: Duration = .seconds(2 * 86_400)

    public init(_ edition: Edition, _ circumstances: Circumstances) {
        self.edition = edition
        self.circumstances = circumstances
        cues = PlanMap.cues(of: edition.dialplan)
        queues = edition.dialplan.queues
        promises = Promises(of: edition.dialplan)
    }

    /// Runs the call to its end. `decide` says what happens whenever nothing goes on by itself.
    public func run(_ decide: (Occasion) -> Move) throws(Simulation.Failure) -> RehearsedCall {
        let simulation = Simulation(seed: Self.seed, startingAt: circumstances.moment)
        let (time, plan, stage) = (simulation.time, edition.dialplan, Stage())
        let records = MemoryRecords(seed: Self.seed, time: time, personas: circumstances.people)
        for ticket in circumstances.tickets { records.put(ticket) }
        for contact in circumstances.denied { records.deny(contact) }
        for window in circumstances.windows { records.announce(window) }
        records.fail(circumstances.outage)
        let rung = RungLine(cues: cues)
        let leg = SimulatedLine(
            time: time, seed: Self.seed, faults: circumstances.outage == .recordings ? 100 : 0
        ) { [listener = rung.listener] in listener.hear($0, records) }
        rung.line.settle(leg)
        leg.prepareSpeech(.zero, isHeard: false)
        let identities = Identities(directory: records, records: circumstances.locks)
        let guesses = OtherGuesses(identities, circumstances, of: plan.helpdesk, time: time)
        // The leg's listener holds the records.
        records.expect(circumstances.incident) { [weak leg, beginning = guesses.beginning] incident in
            if incident.outage == .recordings { leg?.failRecordings() }
            if incident == .codesLocked { beginning.settle(()) }
        }
        let line = WatchedLine(seams.line(leg), time: time, stage: stage)
        let floor = SimulatedFloor(agents: circumstances.agents.keys.sorted())
        let journal = seams.journal(records)
        let switchboard = Switchboard(time: time, floor: seams.floor(floor)) { call, fact in
            if let event = CallEvent(fact) { journal.note(event, of: call, at: time.now) }
        }
        let exchange = RehearsedExchange(switchboard: switchboard, time: time, stage: stage)
        let services = CallServices(
            time: seams.time(time), journal: journal, desk: seams.desk(records), directory: records,
            identities: identities, exchange: exchange, report: { _, _ in })
        let offer = CallOffer(
            caller: circumstances.number, dialled: circumstances.dialled ?? plan.answers.first ?? "",
            source: circumstances.source,
            isTrusted: circumstances.isTrusted, helpdesk: plan.helpdesk, dialplan: plan.name, edition: edition.id)
        let session = CallSession(line: line, offer: offer, edition: edition, services: services)
        var director = Director(
            stage: stage, line: line, leg: leg, records: records, call: rung.call, floor: floor, exchange: exchange,
            time: time)
        let cause = try simulation.run(within: Self.horizon, isHeldUp: { director.act(decide) }) {
            await self.hold(session, rung, with: switchboard, beside: guesses, stage, time)
        }
        return RehearsedCall(
            cause: cause, entries: rung.call.value.map(records.entries(of:)) ?? [], records: records,
            longestQuiet: line.longestQuiet,
            violations: rung.violations + (floor.violations + switchboard.violations()).map(Bilingual.programFault),
            moves: director.moves,
            call: rung.call.value)
    }

    /// The call, beside what goes on around it. Nil when no record of it could be begun.
    private func hold(
        _ session: CallSession, _ rung: RungLine, with switchboard: Switchboard, beside guesses: OtherGuesses,
        _ stage: Stage, _ time: VirtualTime
    ) async -> HangupCause? {
        let others = OtherCallers(count: circumstances.waiting, queues: queues, switchboard: switchboard, time: time)
        for (agent, presence) in circumstances.agents.sorted(by: { $0.key < $1.key }) {
            switchboard.signIn(agent, queues: queues)
            if presence == .free { _ = switchboard.ready(agent) }
        }
        return await withTaskGroup(of: HangupCause?.self) { helpers in
            for place in others.places {
                helpers.addTask {
                    await others.wait(in: place)
                    return nil
                }
            }
            helpers.addTask {
                await switchboard.run()
                return nil
            }
            helpers.addTask {
                await guesses.guess()
                return nil
            }
            helpers.addTask {
                while let pause = await stage.pauses.receive() {
                    do { try await time.sleep(for: pause) } catch { return nil }
                    stage.endPause()
                }
                return nil
            }
            let cause: HangupCause?
            do throws(RecordsFailure) {
                cause = try await session.run { rung.call.settle($0) }
            } catch {
                rung.refuse()
                cause = nil
            }
            helpers.cancelAll()
            return cause
        }
    }
}
