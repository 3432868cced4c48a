import Helpdesk
import Telephony

extension Migrations {
    /// What the rules of helpdesks and the jobs that run by time ask of the tables.
    ///
    /// The new columns of `tickets` are folded from the histories. `next_job_ns` is when a job must look at the ticket:
    /// the moment of its last change until one has, null when time alone will change nothing and for closed tickets.
    static let rulesAndJobs = """
        ALTER TABLE companies ADD COLUMN supplier_number TEXT NOT NULL DEFAULT '';
        ALTER TABLE companies ADD COLUMN contract_from TEXT;
        ALTER TABLE companies ADD COLUMN contract_until TEXT;
        CREATE UNIQUE INDEX companies_by_supplier_number ON companies (helpdesk, supplier_number)
            WHERE supplier_number <> '';
        ALTER TABLE contacts ADD COLUMN is_trained INTEGER NOT NULL DEFAULT 1;

        ALTER TABLE tickets ADD COLUMN opens_ns INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE tickets ADD COLUMN response_due_ns INTEGER;
        ALTER TABLE tickets ADD COLUMN answered_ns INTEGER;
        ALTER TABLE tickets ADD COLUMN assigned TEXT;
        ALTER TABLE tickets ADD COLUMN light TEXT;
        ALTER TABLE tickets ADD COLUMN duplicate_of INTEGER;
        ALTER TABLE tickets ADD COLUMN duplicate_ns INTEGER;
        ALTER TABLE tickets ADD COLUMN next_job_ns INTEGER;
        CREATE INDEX tickets_by_next_job ON tickets (helpdesk, next_job_ns) WHERE next_job_ns IS NOT NULL;
        CREATE INDEX tickets_by_duplicates ON tickets (contact, duplicate_ns) WHERE duplicate_ns IS NOT NULL;

        CREATE TABLE abuse_rulings (
            id INTEGER PRIMARY KEY,
            contact INTEGER NOT NULL REFERENCES contacts (id),
            is_denied INTEGER NOT NULL,
            supervisor TEXT NOT NULL,
            reason TEXT NOT NULL,
            ruled_ns INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX abuse_rulings_by_contact ON abuse_rulings (contact, id);

        CREATE TABLE announced_windows (
            id INTEGER PRIMARY KEY,
            helpdesk TEXT NOT NULL,
            company INTEGER NOT NULL,
            cause TEXT NOT NULL,
            from_ns INTEGER NOT NULL,
            until_ns INTEGER NOT NULL,
            announced_by TEXT NOT NULL,
            announced_ns INTEGER NOT NULL,
            FOREIGN KEY (company, helpdesk) REFERENCES companies (id, helpdesk)
        ) STRICT;
        CREATE INDEX announced_windows_by_company ON announced_windows (company, until_ns);

        CREATE TABLE jobs (
            helpdesk TEXT NOT NULL,
            name TEXT NOT NULL,
            edition TEXT NOT NULL,
            ran_ns INTEGER NOT NULL,
            PRIMARY KEY (helpdesk, name)
        ) STRICT, WITHOUT ROWID;
        """

    /// The columns that are new, from the history of each ticket.
    static func foldRulesAndJobs(in database: Database) throws(SQLiteFault) {
        try eachHistory(in: database) { ticket, _ throws(SQLiteFault) in
            let isDuplicate = ticket.state == .duplicate && ticket.duplicateOf != nil
            try database.run(
                """
                UPDATE tickets SET severity = ?, state = ?, is_open = ?, responsible = ?, assigned = ?,
                    deadline_ns = ?, changed_ns = ?, opens_ns = ?, response_due_ns = ?, answered_ns = ?, light = ?,
                    duplicate_of = ?, duplicate_ns = ?, next_job_ns = ?
                WHERE number = ?
                """,
                .text(ticket.severity), .text(ticket.state.rawValue), .flag(ticket.state.isOpen),
                .text(orNull: ticket.responsible?.raw), .text(orNull: ticket.assigned?.raw),
                .integer(orNull: ticket.deadline?.nanoseconds), .integer(ticket.changedAt.nanoseconds),
                .integer(ticket.openedAt.nanoseconds), .integer(orNull: ticket.draft.responseDue?.nanoseconds),
                .integer(orNull: ticket.answeredAt?.nanoseconds), .text(orNull: ticket.light?.rawValue),
                .integer(orNull: isDuplicate ? ticket.duplicateOf?.raw : nil),
                .integer(orNull: isDuplicate ? ticket.stateSince.nanoseconds : nil),
                .integer(orNull: ticket.state.isOpen ? ticket.changedAt.nanoseconds : nil),
                .integer(ticket.number.raw))
        }
    }
}
