import Announcements
import CallFlow
import Content
import Dialplan
import Document
import Foundation
import Helpdesk
import Queueing
import Simulation
import Telephony

@testable import Records

/// One whole call of the shipped dialplan, simulated but for its records, which are real.
struct WholeCall {
    let edition: Edition
    /// What stands between the call and the tickets; a test plants a fault here.
    var desk: @Sendable (OutsideRecords) -> any TicketDesk = { $0 }

    init() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "dialplans").path
        let holidays = try HolidayDecoder.decode(YAMLFile.read("\(folder)/holidays/mexico.yaml"))
        let decoder = DialplanDecoder(holidays: ["mexico": Set(holidays.keys)], prompts: .everything)
        let name = DialplanName("multimarca-w32")
        let plan = try decoder.decode(YAMLFile.read("\(folder)/\(name).yaml"), name: name)
        edition = Edition(
            id: "shipped", dialplan: plan,
            announcers: plan.languages.compactMap { Languages.announcer(for: $0, zone: plan.calendar.zone) })
    }

    /// Returns when the call's record is closed, or could not be.
    /// - Returns: Whether the caller came to say and key everything.
    @discardableResult
    func live(_ witness: Witness, _ store: RecordsStore) async throws -> Bool {
        var person = Bench.person(1)
        (person.code, person.pin) = (ScriptedCaller.code, ScriptedCaller.pin)
        _ = try await store.importContacts([person], into: edition.dialplan.helpdesk) { "plain:" + $0 }
        let bell = Bell()
        let simulation = Simulation(seed: 1, startingAt: Bench.start, whenReady: bell.ring)
        let records = OutsideRecords(witness, store, bell)
        let caller = ScriptedCaller(witness)
        let line = SimulatedLine(time: simulation.time) { caller.hear($0) }
        caller.take(line)
        let switchboard = Switchboard(time: simulation.time, floor: SimulatedFloor(agents: []))
        let services = CallServices(
            time: simulation.time, journal: records, desk: desk(records), directory: records,
            identities: Identities(directory: records),
            exchange: SimulatedExchange(switchboard: switchboard, time: simulation.time, seed: 1),
            report: { _, _ in })
        let offer = CallOffer(
            caller: "5500000000", dialled: "soporte", source: "192.0.2.7", isTrusted: false,
            helpdesk: edition.dialplan.helpdesk, dialplan: edition.dialplan.name, edition: edition.id)
        let session = CallSession(line: line, offer: offer, edition: edition, services: services)
        try await onThreadOfItsOwn {
            let outcome: Result<HangupCause, RecordsFailure> = try simulation.run(isHeldUp: records.holdUp) {
                await withTaskGroup(of: Void.self) { group in
                    group.addTask { await switchboard.run() }
                    defer { group.cancelAll() }
                    do throws(RecordsFailure) { return .success(try await session.run()) } catch {
                        return .failure(error)
                    }
                }
            }
            _ = try outcome.get()
        }
        return caller.isDone
    }

    /// A simulated world waits for its disc without giving its thread back: the pool's few must not be held so.
    private func onThreadOfItsOwn(_ work: @escaping @Sendable () throws -> Void) async throws {
        try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
            let thread = Thread { done.resume(with: Result { try work() }) }
            thread.stackSize = 8 << 20
            thread.start()
        }
    }
}
