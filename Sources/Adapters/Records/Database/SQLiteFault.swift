import CSQLite
import CallFlow
import Document

/// What SQLite answered when it did not do what it was asked.
struct SQLiteFault: Error, Hashable {
    /// The extended result code.
    let code: Int32
    let message: String

    /// Many faults share a message; the code says which operation it was.
    var text: String { "\(message) (\(code))" }

    var primary: Int32 { code & 0xff }

    /// Only what was asked is wrong; the database and the transaction are as they were.
    var isRefusal: Bool { primary == SQLITE_CONSTRAINT || primary == SQLITE_TOOBIG || primary == SQLITE_MISMATCH }

    /// Also the index beside the database (`-shm`) takes space, and SQLite does not say that it was space it lacked.
    var isDiscFull: Bool { primary == SQLITE_FULL || code == Self.indexTooSmall }
    /// SQLITE_IOERR_SHMSIZE, a macro that Swift does not see.
    private static let indexTooSmall = SQLITE_IOERR | 19 << 8

    var isDamage: Bool { primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB }

    var failure: RecordsFailure {
        if isDiscFull { return .discFull }
        return switch primary {
        case SQLITE_BUSY, SQLITE_LOCKED: .unavailable(.heldTooLong)
        case SQLITE_CORRUPT, SQLITE_NOTADB: .unavailable(.isDamaged(message))
        case SQLITE_CONSTRAINT: .unavailable(.contradicts(message))
        default: .unavailable(Bilingual(inBoth: "SQLite: \(text)"))
        }
    }
}

extension SQLiteFault {
    /// What is stored does not mean what it should.
    static func unreadable(_ message: String) -> SQLiteFault { SQLiteFault(code: SQLITE_MISMATCH, message: message) }
    /// What was asked contradicts what is stored.
    static func refused(_ message: String) -> SQLiteFault { SQLiteFault(code: SQLITE_CONSTRAINT, message: message) }
}
