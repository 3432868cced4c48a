/// The steps that make the tables what this program expects, in order. A step that was released is never edited.
enum Migrations {
    struct Step: ExpressibleByStringLiteral, Sendable {
        var sql: String
        /// What SQL alone cannot make of histories.
        var fold: (@Sendable (Database) throws(SQLiteFault) -> Void)?

        init(stringLiteral sql: String) { self.sql = sql }
        init(_ sql: String, fold: (@Sendable (Database) throws(SQLiteFault) -> Void)? = nil) {
            self.sql = sql
            self.fold = fold
        }
    }

    /// The version a database has after the n-th step is n.
    static let all: [Step] = [
        Step(callsTicketsAndContacts),
        Step(rulesAndJobs) { database throws(SQLiteFault) in try foldRulesAndJobs(in: database) },
        Step(snapshots) { database throws(SQLiteFault) in try foldSnapshots(in: database) },
        Step(snapshotLayout),
        Step(listedPINs),
    ]
    static var newest: Int { all.count }

    /// "OPC1", by which our databases are known (`PRAGMA application_id`).
    static let applicationID: Int64 = 0x4F50_4331

    static func apply(to database: Database, steps: [Step] = all) throws(SQLiteFault) {
        try database.transaction { () throws(SQLiteFault) in
            let version = Int(try database.first("PRAGMA user_version") { $0.integer(0) } ?? 0)
            guard version < steps.count else { return }
            for step in steps[version...] {
                try database.script(step.sql)
                try step.fold?(database)
            }
            try database.script("PRAGMA application_id = \(applicationID); PRAGMA user_version = \(steps.count)")
        }
    }

    /// Times are nanoseconds since 1970-01-01T00:00:00Z. What is folded from a journal or a history can be rebuilt.
    private static let callsTicketsAndContacts = """
        CREATE TABLE gateways (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE
        ) STRICT;
        CREATE TABLE boots (
            id INTEGER PRIMARY KEY,
            gateway INTEGER NOT NULL REFERENCES gateways (id),
            booted_ns INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE calls (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            gateway INTEGER NOT NULL REFERENCES gateways (id),
            helpdesk TEXT NOT NULL,
            dialplan TEXT NOT NULL,
            caller TEXT NOT NULL,
            caller_significant TEXT,
            dialled TEXT NOT NULL,
            source TEXT NOT NULL,
            offered_ns INTEGER NOT NULL,
            answered_ns INTEGER,
            ended_ns INTEGER,
            cause TEXT,
            outcome TEXT,
            company INTEGER,
            contact INTEGER,
            agents TEXT NOT NULL DEFAULT '[]',
            tickets TEXT NOT NULL DEFAULT '[]',
            waited_ns INTEGER NOT NULL DEFAULT 0,
            talked_ns INTEGER NOT NULL DEFAULT 0,
            disposition TEXT
        ) STRICT;
        CREATE INDEX calls_by_time ON calls (offered_ns);
        CREATE INDEX calls_by_helpdesk ON calls (helpdesk, offered_ns);
        CREATE INDEX calls_by_caller ON calls (caller_significant, offered_ns);
        CREATE INDEX calls_by_contact ON calls (contact, offered_ns) WHERE contact IS NOT NULL;
        CREATE INDEX calls_under_way ON calls (gateway) WHERE ended_ns IS NULL;

        CREATE TABLE journal (
            call INTEGER NOT NULL REFERENCES calls (id),
            seq INTEGER NOT NULL,
            at_ns INTEGER NOT NULL,
            event TEXT NOT NULL,
            PRIMARY KEY (call, seq)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE recordings (
            name TEXT PRIMARY KEY,
            call INTEGER NOT NULL REFERENCES calls (id),
            purpose TEXT NOT NULL,
            started_ns INTEGER NOT NULL,
            length_ms INTEGER
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX recordings_by_call ON recordings (call);

        CREATE TABLE wrap_ups_owed (
            call INTEGER NOT NULL REFERENCES calls (id),
            agent TEXT NOT NULL,
            since_ns INTEGER NOT NULL,
            PRIMARY KEY (call, agent)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE companies (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            helpdesk TEXT NOT NULL,
            client_number TEXT NOT NULL,
            name TEXT NOT NULL,
            plan TEXT NOT NULL,
            UNIQUE (helpdesk, client_number),
            UNIQUE (id, helpdesk)
        ) STRICT;

        CREATE TABLE contacts (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            helpdesk TEXT NOT NULL,
            company INTEGER NOT NULL,
            name TEXT NOT NULL,
            position TEXT NOT NULL,
            code TEXT,
            pin_hash TEXT,
            rights TEXT NOT NULL,
            FOREIGN KEY (company, helpdesk) REFERENCES companies (id, helpdesk),
            UNIQUE (company, name),
            UNIQUE (id, company),
            UNIQUE (helpdesk, code)
        ) STRICT;
        CREATE TABLE phones (
            contact INTEGER NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
            place INTEGER NOT NULL,
            digits TEXT NOT NULL,
            significant TEXT NOT NULL,
            PRIMARY KEY (contact, place)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX phones_by_number ON phones (significant);
        CREATE TABLE emails (
            contact INTEGER NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
            place INTEGER NOT NULL,
            address TEXT NOT NULL,
            PRIMARY KEY (contact, place)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE agents (
            name TEXT PRIMARY KEY,
            helpdesk TEXT NOT NULL,
            display_name TEXT NOT NULL,
            sip_uri TEXT NOT NULL,
            pin_hash TEXT,
            queues TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE tickets (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            helpdesk TEXT NOT NULL,
            company INTEGER NOT NULL,
            contact INTEGER,
            call INTEGER REFERENCES calls (id),
            type TEXT NOT NULL,
            product TEXT NOT NULL,
            severity TEXT NOT NULL,
            subject TEXT NOT NULL,
            opened_ns INTEGER NOT NULL,
            state TEXT NOT NULL,
            is_open INTEGER NOT NULL,
            responsible TEXT,
            deadline_ns INTEGER,
            changed_ns INTEGER NOT NULL,
            FOREIGN KEY (company, helpdesk) REFERENCES companies (id, helpdesk),
            FOREIGN KEY (contact, company) REFERENCES contacts (id, company)
        ) STRICT;
        CREATE INDEX tickets_by_company ON tickets (company, is_open);
        CREATE INDEX tickets_by_helpdesk ON tickets (helpdesk, is_open);
        CREATE TABLE ticket_events (
            ticket INTEGER NOT NULL REFERENCES tickets (number),
            seq INTEGER NOT NULL,
            at_ns INTEGER NOT NULL,
            event TEXT NOT NULL,
            PRIMARY KEY (ticket, seq)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE messages (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            helpdesk TEXT NOT NULL,
            queue TEXT NOT NULL,
            call INTEGER NOT NULL REFERENCES calls (id),
            recording TEXT,
            number TEXT NOT NULL,
            identification TEXT,
            left_ns INTEGER NOT NULL,
            state TEXT NOT NULL,
            agent TEXT,
            changed_ns INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX messages_by_state ON messages (helpdesk, state, id);

        CREATE TABLE guard_attempts (
            code TEXT,
            source TEXT NOT NULL,
            failures INTEGER NOT NULL,
            locks INTEGER NOT NULL,
            locked_until_ns INTEGER,
            last_failure_ns INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX guard_attempts_by_source ON guard_attempts (source, code);

        CREATE TABLE refusals (
            id INTEGER PRIMARY KEY,
            source TEXT NOT NULL,
            reason TEXT NOT NULL,
            count INTEGER NOT NULL,
            first_ns INTEGER NOT NULL,
            last_ns INTEGER NOT NULL,
            UNIQUE (source, reason)
        ) STRICT;
        CREATE INDEX refusals_by_time ON refusals (last_ns);
        """
}
