import CSQLite
import Foundation
import Telephony

/// The row a statement stands on; valid until its next step.
struct Row {
    private let statement: Statement
    init(_ statement: Statement) { self.statement = statement }

    func isNull(_ column: Int32) -> Bool { sqlite3_column_type(statement.handle, column) == SQLITE_NULL }
    func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(statement.handle, column) }
    func flag(_ column: Int32) -> Bool { integer(column) != 0 }
    func integerOrNil(_ column: Int32) -> Int64? { isNull(column) ? nil : integer(column) }
    func text(_ column: Int32) -> String { textOrNil(column) ?? "" }
    /// The text's octets, unchecked: for what reads them anyway.
    func octets(_ column: Int32) -> Data {
        guard let bytes = sqlite3_column_text(statement.handle, column) else { return Data() }
        return Data(bytes: bytes, count: Int(sqlite3_column_bytes(statement.handle, column)))
    }
    /// Of a column of octets; empty where there are none.
    func bytes(_ column: Int32) -> [UInt8] {
        guard let octets = sqlite3_column_blob(statement.handle, column) else { return [] }
        return [UInt8](
            UnsafeRawBufferPointer(start: octets, count: Int(sqlite3_column_bytes(statement.handle, column))))
    }
    func textOrNil(_ column: Int32) -> String? {
        guard let bytes = sqlite3_column_text(statement.handle, column) else { return nil }
        let count = Int(sqlite3_column_bytes(statement.handle, column))
        return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }
    /// A column of nanoseconds since the epoch.
    func moment(_ column: Int32) -> Timestamp? { integerOrNil(column).map(Timestamp.init(nanoseconds:)) }
}
