import Aside
import CallFlow
import Document
import Foundation
import Helpdesk
import Records
import Synchronization
import Telephony
import Testing

@testable import Gateway

/// Tuesdays are the 3rd, the 10th and the 17th of November 2026.
@Suite(.oneAtATime) struct `the jobs that run by time` {
    private static let tuesday = JobDesk.moment(2026, 11, 3, 10)
    private static let waiting = TicketEvent.stateSet(.waitingForClient, by: JobDesk.eva)

    private static func rules(silence days: Int = 3) -> HelpdeskRules {
        var rules = HelpdeskRules()
        rules.silence = .businessDays(days)
        return rules
    }

    @Test func `close for silence at the end of the last day, and not a minute before (S0-13)`() async throws {
        let desk = try JobDesk(at: Self.tuesday, Self.rules())
        defer { desk.remove() }
        let records = try desk.records()
        let number = try #require(try await desk.tickets(1, records, Self.waiting).first)
        let end = JobDesk.moment(2026, 11, 6, 18)
        await desk.run(records, until: end + .seconds(-1))
        #expect(try await records.ticket(number, of: JobDesk.helpdesk)?.state == .waitingForClient)
        await desk.run(records, until: end + .seconds(5))
        let history = try await desk.history(number, records)
        #expect(history.last?.event == .closedForSilence)
        #expect(history.last.map { $0.at >= end && $0.at < end + .seconds(5) } == true)
        await desk.run(records, until: end + .seconds(86_400))
        #expect(try await desk.history(number, records).count == 2)
        #expect(desk.log == ["tickets of muestra: 1 closed for silence"])
        await records.close()
    }

    @Test func `tell each light once, as it changes (S4-13)`() async throws {
        let desk = try JobDesk(at: Self.tuesday, HelpdeskRules())
        defer { desk.remove() }
        let records = try desk.records()
        let deadline = JobDesk.moment(2026, 11, 3, 14)
        let number = try #require(
            try await desk.tickets(1, records, .deadlineSet(deadline, by: JobDesk.eva)).first)
        await desk.run(records, until: deadline + .seconds(86_400))
        let lights = try await desk.history(number, records).dropFirst()
        #expect(lights.map(\.event) == [.lightChanged(.yellow), .lightChanged(.red)])
        #expect(lights.map { ($0.at - deadline).components.seconds } == [-3600, 0])
        await records.close()
    }

    @Test func `do once, at a start, what was due while no gateway ran`() async throws {
        let desk = try JobDesk(at: Self.tuesday, Self.rules())
        defer { desk.remove() }
        let before = try desk.records()
        let numbers = try await desk.tickets(3, before, Self.waiting)
        await desk.run(before, until: Self.tuesday + .seconds(60))
        await before.close()
        desk.clock.set(JobDesk.moment(2026, 11, 20, 3))
        let records = try desk.records()
        for _ in 0..<2 { await desk.run(records, until: desk.clock.now + .seconds(60)) }
        for number in numbers {
            #expect(try await desk.history(number, records).map(\.event) == [Self.waiting, .closedForSilence])
        }
        await records.close()
    }

    @Test func `go by the rules that are in service`() async throws {
        let desk = try JobDesk(at: Self.tuesday, Self.rules(silence: 9))
        defer { desk.remove() }
        let records = try desk.records()
        let number = try #require(try await desk.tickets(1, records, Self.waiting).first)
        await desk.run(records, until: JobDesk.moment(2026, 11, 5, 12))
        desk.reload("e2", Self.rules(silence: 1))
        await desk.run(records, until: desk.clock.now + .seconds(40))
        #expect(try await desk.history(number, records).last?.event == .closedForSilence)
        #expect(try await records.lastRun(of: JobRunner.name, in: JobDesk.helpdesk)?.edition == "e2")
        await records.close()
    }

    /// Records whose disc fails now and then, and whose tickets change under the jobs' hands.
    private struct Unsteady: JobRecords {
        let records: RecordsStore
        var failures = Failures()
        /// Done between the reading of what is due and the writing of what was made of it.
        var meanwhile: @Sendable () async throws -> Void = {}

        final class Failures: Sendable {
            private let left: Mutex<Int>
            init(_ count: Int = 0) { left = Mutex(count) }
            func next() -> Bool {
                left.withLock { left in
                    left -= 1
                    return left >= 0
                }
            }
        }

        private func reach() throws(RecordsFailure) { if failures.next() { throw .discFull } }

        func dueTickets(
            of helpdesk: HelpdeskName, by moment: Timestamp, limit: Int
        ) async throws(RecordsFailure) -> [DueTicket] {
            try await records.dueTickets(of: helpdesk, by: moment, limit: limit)
        }
        func nextJob(of helpdesk: HelpdeskName) async throws(RecordsFailure) -> Timestamp? {
            try await records.nextJob(of: helpdesk)
        }
        func carryOut(_ work: [TicketWork], at moment: Timestamp) async throws(RecordsFailure) -> [TicketNumber] {
            do { try await meanwhile() } catch { throw .unavailable("\(error)") }
            try reach()
            return try await records.carryOut(work, at: moment)
        }
        func lastRun(of job: String, in helpdesk: HelpdeskName) async throws(RecordsFailure) -> JobRun? {
            try await records.lastRun(of: job, in: helpdesk)
        }
        func noteRun(_ run: JobRun, of job: String, in helpdesk: HelpdeskName) async throws(RecordsFailure) {
            try reach()
            try await records.noteRun(run, of: job, in: helpdesk)
        }
    }

    @Test func `try again what a full disc did not take, and do it once`() async throws {
        let desk = try JobDesk(at: Self.tuesday, Self.rules())
        defer { desk.remove() }
        let records = try desk.records()
        let numbers = try await desk.tickets(700, records, Self.waiting)
        desk.clock.set(JobDesk.moment(2026, 11, 20, 3))
        let unsteady = Unsteady(records: records, failures: .init(4))
        await desk.run(unsteady, until: desk.clock.now + .seconds(60))
        #expect(desk.log.count { $0.contains("are tried again") } == 4)
        #expect(desk.log.contains("tickets of muestra: 700 closed for silence"))
        for number in numbers {
            #expect(try await desk.history(number, records).map(\.event) == [Self.waiting, .closedForSilence])
        }
        await records.close()
    }

    @Test func `leave a ticket alone whose client came back just then`() async throws {
        let desk = try JobDesk(at: Self.tuesday, Self.rules())
        defer { desk.remove() }
        let records = try desk.records()
        let numbers = try await desk.tickets(2, records, Self.waiting)
        desk.clock.set(JobDesk.moment(2026, 11, 20, 3))
        let (first, now, isDone) = (numbers[0], desk.clock.now, Unsteady.Failures(1))
        let unsteady = Unsteady(records: records) {
            let given = TicketEvent.informationGiven(nil, by: .contact(nil, in: CallID(9)))
            if isDone.next() { _ = try await records.append(given, to: first, at: now) }
        }
        await desk.run(unsteady, until: desk.clock.now + .seconds(600))
        #expect(try await records.ticket(first, of: JobDesk.helpdesk)?.state == .toReview)
        #expect(try await records.ticket(numbers[1], of: JobDesk.helpdesk)?.state == .silent)
        #expect(try await records.nextJob(of: JobDesk.helpdesk) == nil, "nothing is left to look at")
        await records.close()
    }

    /// A run over 1,200 tickets in which the process is killed while the third batch is being made.
    private static func runAndDie(in folder: String) async throws -> Never {
        let desk = try JobDesk(at: tuesday, rules(), in: folder)
        let records = try desk.records()
        _ = try await desk.tickets(1_200, records, waiting)
        desk.clock.set(JobDesk.moment(2026, 11, 20, 3))
        let batches = Unsteady.Failures(2)
        let unsteady = Unsteady(records: records) {
            if batches.next() { return }
            // The writer is in the middle of it, or about to be.
            Task.detached { kill(getpid(), SIGKILL) }
        }
        await desk.run(unsteady, until: desk.clock.now + .seconds(600))
        exit(4)
    }

    @Test func `are whole after a kill in the middle of a run: nothing half done, nothing twice`() async throws {
        let desk = try JobDesk(at: JobDesk.moment(2026, 11, 20, 4), Self.rules())
        defer { desk.remove() }
        await #expect(processExitsWith: .signal(SIGKILL)) { [folder = desk.folder.path as String] in
            try await Self.runAndDie(in: folder)
        }
        let records = try desk.records()
        let silent = try await records.reader.tickets(TicketFilter(isOpen: false, limit: 2_000)).count
        #expect(silent >= 1_000, "two batches were on disc when the third began")
        await desk.run(records, until: desk.clock.now + .seconds(60))
        let tickets = try await records.reader.tickets(TicketFilter(limit: 2_000))
        #expect(tickets.count == 1_200)
        for ticket in tickets {
            let history = try await desk.history(ticket.number, records)
            #expect(history.map(\.event) == [Self.waiting, .closedForSilence])
            #expect(ticket.state == .silent)
        }
        await records.close()
    }
}
