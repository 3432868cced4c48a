import CSQLite
import Telephony

/// One connection to SQLite; it stays on the thread that opened it.
final class Database {
    enum Access { case readOnly, readWrite }

    private let handle: OpaquePointer
    private let turn: WriteTurn
    private var prepared: [String: Statement] = [:]
    /// Told of a ticket whose snapshot could not be read, and was folded.
    var foundUnreadable: (TicketNumber) -> Void = { _ in }

    /// How long a statement waits for another program's transaction, in milliseconds.
    static let patience: Int32 = 5_000

    init(_ storage: Storage, _ access: Access) throws(SQLiteFault) {
        let flags =
            switch access {
            case .readOnly: SQLITE_OPEN_READONLY
            case .readWrite: SQLITE_OPEN_READWRITE
            }
        var opened: OpaquePointer?
        let code = sqlite3_open_v2(storage.path, &opened, flags | SQLITE_OPEN_NOMUTEX, storage.vfs)
        guard let opened else { throw SQLiteFault(code: code, message: "out of memory") }
        guard code == SQLITE_OK else {
            let fault = SQLiteFault(code: code, message: String(cString: sqlite3_errmsg(opened)))
            sqlite3_close_v2(opened)
            throw fault
        }
        handle = opened
        turn = WriteTurn(storage)
        sqlite3_extended_result_codes(handle, 1)
        sqlite3_busy_timeout(handle, Self.patience)
        try run("PRAGMA foreign_keys = ON")
        try run("PRAGMA temp_store = MEMORY")
    }

    deinit {
        prepared.removeAll()
        sqlite3_close_v2(handle)
    }

    var fault: SQLiteFault {
        SQLiteFault(code: sqlite3_extended_errcode(handle), message: String(cString: sqlite3_errmsg(handle)))
    }
    var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }
    var lastRow: Int64 { sqlite3_last_insert_rowid(handle) }
    var changes: Int { Int(sqlite3_changes(handle)) }

    /// Runs statements that are not worth keeping and give nothing back.
    func script(_ sql: String) throws(SQLiteFault) {
        guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw fault }
    }

    func run(_ sql: String, _ values: Value...) throws(SQLiteFault) {
        try each(sql, values) { _ throws(SQLiteFault) in }
    }

    func first<T>(_ sql: String, _ values: Value..., read: (Row) throws(SQLiteFault) -> T) throws(SQLiteFault) -> T? {
        var found: T?
        try each(sql, values) { row throws(SQLiteFault) in if found == nil { found = try read(row) } }
        return found
    }

    func all<T>(_ sql: String, _ values: Value..., read: (Row) throws(SQLiteFault) -> T) throws(SQLiteFault) -> [T] {
        try all(sql, values, read: read)
    }

    func all<T>(_ sql: String, _ values: [Value], read: (Row) throws(SQLiteFault) -> T) throws(SQLiteFault) -> [T] {
        var found: [T] = []
        try each(sql, values) { row throws(SQLiteFault) in found.append(try read(row)) }
        return found
    }

    private func each(_ sql: String, _ values: [Value], _ body: (Row) throws(SQLiteFault) -> Void) throws(SQLiteFault) {
        let statement = try prepare(sql)
        defer { statement.reset() }
        try statement.bind(values)
        while try statement.step() { try body(Row(statement)) }
    }

    /// A statement that is already walked must not be walked anew inside: each nesting level takes one of its own.
    private func prepare(_ sql: String) throws(SQLiteFault) -> Statement {
        if let known = prepared[sql], !known.isBusy { return known }
        let statement = try Statement(sql, on: handle)
        prepared[sql] = statement
        return statement
    }

    /// Begins a transaction that writes, when it is its turn.
    func begin() throws(SQLiteFault) {
        try turn.take { () throws(SQLiteFault) in try run("BEGIN IMMEDIATE") }
    }

    /// All of `body` or nothing.
    func transaction<T>(_ body: () throws(SQLiteFault) -> T) throws(SQLiteFault) -> T {
        try begin()
        do throws(SQLiteFault) {
            let result = try body()
            try run("COMMIT")
            return result
        } catch {
            rollBack()
            throw error
        }
    }

    /// What `body` gives; what it wrote within the transaction under way is taken back.
    func rehearsal<T>(_ body: () throws(SQLiteFault) -> T) throws(SQLiteFault) -> T {
        try run("SAVEPOINT rehearsal")
        let result = try body()
        try run("ROLLBACK TO rehearsal")
        try run("RELEASE rehearsal")
        return result
    }

    /// All of `body` or nothing of it, within the transaction under way.
    func part<T>(_ body: () throws(SQLiteFault) -> T) throws(SQLiteFault) -> T {
        try run("SAVEPOINT part")
        do throws(SQLiteFault) {
            let result = try body()
            try run("RELEASE part")
            return result
        } catch {
            if isInTransaction {
                try run("ROLLBACK TO part")
                try run("RELEASE part")
            }
            throw error
        }
    }

    /// SQLite itself has rolled back after some faults; a second time would be one more.
    func rollBack() {
        if isInTransaction { sqlite3_exec(handle, "ROLLBACK", nil, nil, nil) }
    }
}
