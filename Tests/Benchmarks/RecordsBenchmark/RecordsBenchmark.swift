import CallFlow
import Foundation
import Helpdesk
import Records
import Telephony

/// How fast the records of a large helpdesk answer:
/// `swift run -c release RecordsBenchmark [--tickets N] [--open PERCENT] [--look-ups N]`.
///
/// Fills a database with 100,000 tickets and 5,000 contacts through the store's own code, then measures look-ups one
/// after another and one run of the jobs over everything that is open, all of it due. Ends with status 1 when a promise
/// is broken: the median of look-ups by the clock, the run of the jobs by the CPU time it took, which a busy machine
/// does not change.
@main
struct RecordsBenchmark {
    static let lookUpLimit: Duration = .milliseconds(1)
    static let jobLimitSeconds = 5.0

    static func main() async throws {
        let sizes = try Sizes(Array(CommandLine.arguments.dropFirst()))
        let folder = FileManager.default.temporaryDirectory.appending(path: "opcion1-benchmark-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let records = try RecordsStore(
            Storage(path: folder.appending(path: "opcion1.db").path), as: .gateway("banco"),
            isRightPIN: { _, _ in false }, report: { print("records: \($0)") })
        let filling = try await measured { try await LargeHelpdesk(sizes: sizes, records: records).fill() }
        print("filled with \(sizes.tickets) tickets and \(sizes.contacts) contacts in \(seconds(filling))")
        let promises = try await lookUps(sizes, records) + [jobs(sizes, records)]
        await records.close()
        if promises.contains(false) { exit(1) }
    }

    private static func lookUps(_ sizes: Sizes, _ records: RecordsStore) async throws -> [Bool] {
        var random = SystemRandomNumberGenerator()
        let byNumber = try await times(sizes.lookUps) {
            let number = RecordsStore.firstTicket + Int64.random(in: 0..<Int64(sizes.tickets), using: &random)
            let found = try await records.ticket(TicketNumber(number), of: LargeHelpdesk.helpdesk)
            if found == nil { throw Broken("ticket \(number) is not there") }
        }
        let byCaller = try await times(sizes.lookUps) {
            let index = Int.random(in: 0..<sizes.contacts, using: &random)
            guard let phone = PhoneNumber(LargeHelpdesk.phone(index)) else { throw Broken("no number") }
            let people = try await records.contacts(calling: phone, in: LargeHelpdesk.helpdesk)
            guard let company = people.first?.company.id else { throw Broken("nobody has the number \(phone)") }
            _ = try await records.openTickets(of: company, in: LargeHelpdesk.helpdesk)
        }
        return [
            tell("look-up by ticket number", byNumber), tell("look-up by caller, with the open tickets", byCaller),
        ]
    }

    private static func tell(_ name: String, _ times: [Duration]) -> Bool {
        let sorted = times.sorted()
        let (median, late) = (sorted[sorted.count / 2], sorted[sorted.count * 99 / 100])
        print("\(name): p50 \(microseconds(median)) µs, p99 \(microseconds(late)) µs")
        return median < lookUpLimit
    }

    /// As the gateway's runner does: what is due by index, batch by batch, a transaction each.
    private static func jobs(_ sizes: Sizes, _ records: RecordsStore) async throws -> Bool {
        let jobs = TicketJobs(clock: ServiceClock(rules: LargeHelpdesk.rules, calendar: LargeHelpdesk.calendar))
        for (name, now) in [("the night after", LargeHelpdesk.night), ("the same night again", LargeHelpdesk.night)] {
            var (seen, changed) = (0, 0)
            let cpu = clock()
            let time = try await measured {
                while true {
                    let due = try await records.dueTickets(of: LargeHelpdesk.helpdesk, by: now, limit: 500)
                    if due.isEmpty { break }
                    let work = due.map { TicketWork($0, by: jobs, at: now) }
                    _ = try await records.carryOut(work, at: now)
                    seen += due.count
                    changed += work.count { !$0.events.isEmpty }
                }
            }
            let used = Double(clock() - cpu) / Double(CLOCKS_PER_SEC)
            let figures = "\(seen) tickets looked at, \(changed) changed"
            print("the jobs, \(name): \(seconds(time)), \(figures), \(String(format: "%.2f", used)) s of CPU")
            if used > jobLimitSeconds { return false }
        }
        return true
    }

    private static func times(_ count: Int, _ body: () async throws -> Void) async throws -> [Duration] {
        var found: [Duration] = []
        for _ in 0..<count { found.append(try await measured(body)) }
        return found
    }

    private static func measured(_ body: () async throws -> Void) async throws -> Duration {
        let clock = ContinuousClock()
        let start = clock.now
        try await body()
        return clock.now - start
    }

    private static func microseconds(_ duration: Duration) -> Int { Int(duration / .microseconds(1)) }
    private static func seconds(_ duration: Duration) -> String {
        String(format: "%.2f s", duration / .seconds(1))
    }
}

struct Broken: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
