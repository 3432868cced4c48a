import CSQLite

/// A prepared statement, kept for the next time.
final class Statement {
    let handle: OpaquePointer
    private let connection: OpaquePointer

    init(_ sql: String, on connection: OpaquePointer) throws(SQLiteFault) {
        var prepared: OpaquePointer?
        let code = sqlite3_prepare_v3(connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
        guard code == SQLITE_OK, let prepared else {
            throw SQLiteFault(code: code, message: String(cString: sqlite3_errmsg(connection)))
        }
        handle = prepared
        self.connection = connection
    }

    deinit { sqlite3_finalize(handle) }

    var isBusy: Bool { sqlite3_stmt_busy(handle) != 0 }

    func bind(_ values: [Value]) throws(SQLiteFault) {
        precondition(Int(sqlite3_bind_parameter_count(handle)) == values.count, "a value for every question mark")
        for (index, value) in values.enumerated() {
            let place = Int32(index + 1)
            let code =
                switch value {
                case .null: sqlite3_bind_null(handle, place)
                case .integer(let number): sqlite3_bind_int64(handle, place, number)
                case .text(let text):
                    sqlite3_bind_text(handle, place, text, Int32(text.utf8.count), csqlite_transient())
                case .octets(let octets):
                    sqlite3_bind_blob(handle, place, octets, Int32(octets.count), csqlite_transient())
                }
            guard code == SQLITE_OK else { throw fault(code) }
        }
    }

    /// True while there is a row.
    func step() throws(SQLiteFault) -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code: throw fault(code)
        }
    }

    func reset() {
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
    }

    private func fault(_ code: Int32) -> SQLiteFault {
        SQLiteFault(code: code, message: String(cString: sqlite3_errmsg(connection)))
    }
}
