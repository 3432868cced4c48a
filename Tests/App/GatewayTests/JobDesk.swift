import CallFlow
import Foundation
import Helpdesk
import Records
import Synchronization
import Telephony

@testable import Gateway

/// Records in a folder of their own with clients and tickets in them, and jobs that work on them.
final class JobDesk: Sendable {
    /// Time that passes only while somebody sleeps, and then at once; who sleeps on past the end is cancelled.
    final class Clock: Timekeeper {
        private let moment: Mutex<Timestamp>
        private let end: Mutex<Timestamp>
        init(_ start: Timestamp) {
            moment = Mutex(start)
            end = Mutex(start)
        }
        var now: Timestamp { moment.withLock { $0 } }
        func set(_ moment: Timestamp) { self.moment.withLock { $0 = moment } }
        func end(at moment: Timestamp) { end.withLock { $0 = moment } }
        func sleep(for duration: Duration) async throws(CancellationError) {
            let last = end.withLock { $0 }
            if now + duration > last { throw CancellationError() }
            moment.withLock { $0 = $0 + duration }
        }
    }

    static let helpdesk = HelpdeskName("muestra")
    static let eva = AgentID("eva")

    let folder: URL
    let clock: Clock
    private let said = Mutex<[String]>([])
    private let rules: Mutex<(edition: String, rules: HelpdeskRules)>

    init(at start: Timestamp, _ rules: HelpdeskRules, in existing: String? = nil) throws {
        folder =
            existing.map { URL(filePath: $0) }
            ?? FileManager.default.temporaryDirectory.appending(path: "opcion1-jobs-\(UUID().uuidString)")
        clock = Clock(start)
        self.rules = Mutex(("e1", rules))
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }

    var log: [String] { said.withLock { $0 } }

    func reload(_ edition: String, _ rules: HelpdeskRules) { self.rules.withLock { $0 = (edition, rules) } }

    func records() throws -> RecordsStore {
        try RecordsStore(
            Storage(path: folder.appending(path: "opcion1.db").path), as: .gateway("norte"),
            isRightPIN: { _, _ in false }, report: { _ in })
    }

    /// Business hours from 9 to 18, Monday to Friday.
    static func calendar() -> BusinessCalendar {
        let days: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]
        return BusinessCalendar(
            zone: TimeZone(identifier: "America/Mexico_City") ?? .gmt,
            weekly: Dictionary(days.map { ($0, [.init(.open, minutes: 540..<1080)]) }) { first, _ in first })
    }

    static func moment(_ year: Int, _ month: Int, _ day: Int, _ hour: Int, _ minute: Int = 0) -> Timestamp {
        guard let date = LocalDate(year: year, month: month, day: day) else { return Timestamp(seconds: 0) }
        return calendar().instant(of: date, minute: hour * 60 + minute)
    }

    /// The runner as the gateway makes it, on these records.
    func runner(_ records: any JobRecords) -> JobRunner {
        JobRunner(
            records: records, time: clock,
            inService: { [self] in
                let (edition, rules) = self.rules.withLock { $0 }
                let jobs = TicketJobs(clock: ServiceClock(rules: rules, calendar: Self.calendar()))
                return [
                    HelpdeskAtWork(name: Self.helpdesk, edition: edition) { due, now in
                        TicketWork(due, by: jobs, at: now)
                    }
                ]
            },
            report: { [self] line in said.withLock { $0.append(line) } })
    }

    /// Runs the jobs until `moment`.
    func run(_ records: any JobRecords, until moment: Timestamp) async {
        clock.end(at: moment)
        await runner(records).run()
        clock.set(moment)
    }

    func company(_ records: RecordsStore) async throws -> CompanyID {
        let row = ContactRow(row: 2, company: "Autos Inventados", clientNumber: "C-1", name: "Ana Ficticia")
        _ = try await records.importContacts([row], into: Self.helpdesk) { $0 }
        return CompanyID(1)
    }

    /// Opens tickets, and has each changed by `events`, all at the clock's moment.
    func tickets(
        _ count: Int, _ records: RecordsStore, _ events: TicketEvent...
    ) async throws -> [TicketNumber] {
        let company = try await company(records)
        let now = clock.now
        return try await withThrowingTaskGroup(of: TicketNumber.self) { group in
            for _ in 0..<count {
                group.addTask {
                    let number = try await records.open(
                        TicketDraft(helpdesk: Self.helpdesk, company: company, contact: nil), at: now)
                    for event in events { _ = try await records.append(event, to: number, at: now) }
                    return number
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }.sorted()
        }
    }

    /// What happened to the ticket after it was opened, with the moments.
    func history(_ number: TicketNumber, _ records: RecordsStore) async throws -> [TicketEntry] {
        Array(try await records.reader.history(of: number).dropFirst())
    }
}
