import Announcements
import CallFlow
import Dialplan
import Foundation
import Helpdesk
import Queueing
import Simulation
import Telephony
import Testing

/// One call through a small dialplan, with a caller who acts at given moments, and the transcript of it.
struct ScriptedCall {
    enum Act: Sendable {
        case press(String)
        case speak(Duration)
        case hangUp
        case drain
        case run(@Sendable (Switchboard) -> Void)
    }

    var steps: [Step]
    /// In the place of `steps` and what concerns them.
    var written: Dialplan?
    var recording = Dialplan.Recording.conversation
    var demands: [Action: Identification.Strength] = [:]
    var caller = "5555000001"
    var isTrusted = true
    var personas: [Persona] = []
    /// What happens after so many seconds.
    var acts: [(after: Double, Act)] = []
    var desk: @Sendable (MemoryRecords) -> any TicketDesk = { $0 }
    var directory: @Sendable (MemoryRecords) -> any ContactDirectory = { $0 }
    var line: @Sendable (SimulatedLine) -> any Line = { $0 }
    var prepare: @Sendable (MemoryRecords) async -> Void = { _ in }
    var agents: [AgentID] = []
    var answersPhone = true
    /// Why the telephone does not answer, where it does not.
    var refusal = HangupCause.busy
    /// How long the agent stays on the telephone; zero is gone before the two are brought together.
    var talks: Duration = .seconds(10)
    /// Whom the agent says the caller is.
    var vouched: Identification?
    var callLimit: Duration = .seconds(7200)
    var languages = ["es-MX"]
    var agentNames: [AgentID: String] = [:]
    /// The clips of names.
    var names: Edition.Names = { _, _ in nil }
    /// Takes the lines for the log.
    var report: @Sendable (CallID, String) -> Void = { _, _ in }

    struct Result: Sendable {
        var events: [CallEvent]
        var cause: HangupCause?
        var records: MemoryRecords
        /// The steps and exits, as "menu:1".
        var exits: [String] {
            events.compactMap { if case .left(let step, let exit) = $0 { "\(step):\(exit)" } else { nil } }
        }
        var said: [String] { events.compactMap { if case .said(let utterance) = $0 { utterance.text } else { nil } } }
        var keyed: [Keys] { events.compactMap { if case .keyed(let keys) = $0 { keys } else { nil } } }
        var ends: Int { events.count { if case .ended = $0 { true } else { false } } }
    }

    static func sentence(_ text: String) -> Sentence { Sentence([.words(text, ClipName(text))]) }
    static let number = Sentence([.words("Su número es", ClipName("su numero es")), .value(.ticketNumber)])
    static let goodbye = Step(name: StepName("adios"), kind: .hangUp(nil), exits: [:])
    /// A step all of whose exits lead to the end, but for those that are named.
    static func step(_ name: String, _ kind: Step.Kind, to exits: [ExitName: String] = [:]) -> Step {
        let all = kind.exits.map { ($0, StepName(exits[$0] ?? "adios")) }
        return Step(name: StepName(name), kind: kind, exits: Dictionary(all) { $1 })
    }

    private var dialplan: Dialplan {
        Dialplan(
            name: DialplanName("prueba"), helpdesk: HelpdeskName("prueba"), languages: languages, answers: ["100"],
            calendar: BusinessCalendar(zone: .gmt, weekly: [:]), recording: recording, demands: demands,
            callLimit: callLimit, entry: steps[0].name,
            steps: Dictionary((steps + [Self.goodbye]).map { ($0.name, $0) }) { first, _ in first })
    }

    func run(seed: UInt64 = 1) throws -> Result {
        let start = Timestamp(seconds: 1_793_550_000)
        let simulation = Simulation(seed: seed, startingAt: start)
        let plan = written ?? dialplan
        let records = MemoryRecords(seed: seed, time: simulation.time, personas: personas)
        let floor = SimulatedFloor(agents: agents)
        let switchboard = Switchboard(time: simulation.time, floor: floor) { call, fact in
            if let event = CallEvent(fact) { records.note(event, of: call, at: simulation.time.now) }
        }
        let exchange = ScriptedExchange(
            switchboard: switchboard, time: simulation.time, refusal: answersPhone ? nil : refusal, vouched: vouched,
            talks: talks)
        let services = CallServices(
            time: simulation.time, journal: records, desk: desk(records), directory: directory(records),
            identities: Identities(directory: directory(records)), exchange: exchange, report: report)
        let edition = Edition(
            id: "e", dialplan: plan, announcers: Languages.all.map { $0.announcer(zone: .gmt) },
            agents: agentNames, names: names)
        let offer = CallOffer(
            caller: caller, dialled: "100", source: "192.0.2.9", isTrusted: isTrusted, helpdesk: plan.helpdesk,
            dialplan: plan.name, edition: "e")
        let (acts, wrap, prepare, agents) = (acts, line, prepare, agents)
        let cause = try simulation.run { () -> HangupCause? in
            await prepare(records)
            let line = SimulatedLine(time: simulation.time)
            let session = CallSession(line: wrap(line), offer: offer, edition: edition, services: services)
            return await withTaskGroup(of: HangupCause?.self) { group in
                group.addTask {
                    await switchboard.run(); return nil
                }
                for agent in agents {
                    switchboard.signIn(agent, queues: [QueueName("soporte")])
                    _ = switchboard.ready(agent)
                }
                group.addTask {
                    for (after, act) in acts {
                        do { try await simulation.time.sleep(until: start + .seconds(after)) } catch { return nil }
                        switch act {
                        case .press(let keys): line.press(keys)
                        case .speak(let length): line.prepareSpeech(length, isHeard: true)
                        case .hangUp: line.hangUpByPerson()
                        case .drain: switchboard.drain()
                        case .run(let body): body(switchboard)
                        }
                    }
                    return nil
                }
                line.prepareSpeech(.zero, isHeard: false)
                let cause: HangupCause?
                do throws(RecordsFailure) { cause = try await session.run() } catch { cause = nil }
                group.cancelAll()
                return cause
            }
        }
        let id = records.calls.keys.max() ?? CallID(0)
        return Result(events: records.entries(of: id).map(\.event), cause: cause, records: records)
    }
}
