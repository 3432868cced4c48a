import Aside
import CallFlow
import Foundation
import Helpdesk
import Telephony
import Testing

@testable import Records

@Suite(.oneAtATime) struct `a database of an earlier program` {
    /// What version 1 of the tables held, written as the program of that time wrote it.
    private static let content = """
        INSERT INTO gateways (name) VALUES ('norte');
        INSERT INTO calls (gateway, helpdesk, dialplan, caller, caller_significant, dialled, source, offered_ns)
            VALUES (1, 'multimarca', 'multimarca-w32', '5591405400', '5591405400', '800', '192.0.2.7', 5);
        INSERT INTO companies (helpdesk, client_number, name, plan) VALUES ('multimarca', 'C-7', 'Autos', 'Oro');
        INSERT INTO contacts (helpdesk, company, name, position, code, pin_hash, rights)
            VALUES ('multimarca', 1, 'Ana Inventada', 'Gerente', '1001', 'plain:4071', 'abrir recibir');
        INSERT INTO phones (contact, place, digits, significant) VALUES (1, 0, '5500001001', '5500001001');
        INSERT INTO tickets (number, helpdesk, company, contact, call, type, product, severity, subject, opened_ns,
            state, is_open, responsible, deadline_ns, changed_ns) VALUES
            (1001, 'multimarca', 1, 1, 1, 'incidente', 'BANCOS', 'ALTA', 'uno', 10, 'waiting-for-client', 1, 'eva',
                900, 30),
            (1002, 'multimarca', 1, NULL, NULL, '', '', '', '', 11, 'open', 1, NULL, NULL, 11);
        INSERT INTO ticket_events (ticket, seq, at_ns, event) VALUES
            (1001, 1, 10, '{"opened":{"_0":{"call":1,"channel":"phone","company":1,"contact":1,"helpdesk":"multimarca",\
        "product":"BANCOS","severity":"ALTA","subject":"uno","type":"incidente"}}}'),
            (1001, 2, 20, '{"deadlineSet":{"_0":900,"by":"eva"}}'),
            (1001, 3, 30, '{"stateSet":{"_0":"waiting-for-client","by":"eva"}}'),
            (1002, 1, 11, '{"opened":{"_0":{"channel":"agent","company":1,"helpdesk":"multimarca","product":"",\
        "severity":"","subject":"","type":""}}}');
        """

    private func database(in bench: Bench) throws -> Database {
        try Data().write(to: URL(fileURLWithPath: bench.storage.path))
        let database = try Database(bench.storage, .readWrite)
        try Migrations.apply(to: database, steps: [Migrations.all[0]])
        try database.script(Self.content)
        return database
    }

    @Test func `keeps its people, tickets and histories, and tells of them what is new`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        _ = try database(in: bench)
        let store = try bench.gateway()
        let ana = try #require(await store.contact(code: "1001", in: Bench.helpdesk))
        #expect(ana.isTrained && ana.phones.map(\.digits) == ["5500001001"])
        #expect(ana.company.contract == Contract() && ana.company.supplierNumber.isEmpty)
        #expect(try await store.isPIN("4071", of: ana.id))
        let ticket = try #require(await store.ticket(TicketNumber(1001), of: Bench.helpdesk))
        #expect(ticket.state == .waitingForClient && ticket.responsible == AgentID("eva"))
        #expect(ticket.waits.count == 1 && ticket.draft.subject == "uno" && ticket.draft.call == CallID(1))
        #expect(try await store.reader.history(of: TicketNumber(1001)).count == 3)
        #expect(try await store.reader.calls().count == 1)
        let next = try await store.open(
            TicketDraft(helpdesk: Bench.helpdesk, company: ana.company.id, contact: ana.id), at: Bench.start)
        #expect(next == TicketNumber(1003))
        await store.close()
    }

    @Test func `is due to the jobs with all its tickets, once`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        _ = try database(in: bench)
        let store = try bench.gateway()
        let due = try await store.dueTickets(of: Bench.helpdesk, by: Timestamp(nanoseconds: 30), limit: 10)
        #expect(due.map(\.ticket.number) == [TicketNumber(1002), TicketNumber(1001)])
        let columns = try await store.reader.read { database throws(SQLiteFault) in
            try database.all("SELECT opens_ns, deadline_ns, next_job_ns FROM tickets ORDER BY number") { row in
                [row.integer(0), row.integer(1), row.integer(2)]
            }
        }
        #expect(columns == [[10, 900, 30], [11, 0, 11]])
        _ = try await store.carryOut(due.map { TicketWork($0, events: [], next: nil) }, at: Bench.start)
        await store.close()
        let again = try bench.gateway()
        #expect(try await again.nextJob(of: Bench.helpdesk) == nil)
        await again.close()
    }

    @Test func `stays as it was when the step to the next version fails`() throws {
        let bench = try Bench()
        defer { bench.remove() }
        let database = try database(in: bench)
        try database.script("INSERT INTO ticket_events (ticket, seq, at_ns, event) VALUES (1002, 2, 12, '{}')")
        #expect(throws: SQLiteFault.self) { try Migrations.apply(to: database) }
        #expect(try database.first("PRAGMA user_version") { $0.integer(0) } == 1)
        let columns = try database.all("SELECT name FROM pragma_table_info('tickets')") { $0.text(0) }
        #expect(!columns.contains("next_job_ns"))
    }
}
