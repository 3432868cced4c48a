import CSQLite
import Foundation

extension Database {
    /// Beyond this size, in bytes, a database is not read through at a gateway's start.
    private static let checkedSize: Int64 = 256 << 20
    /// How much of SQLite's write-ahead log stays on disc between checkpoints, in bytes.
    private static let logSize = 64 << 20

    /// What is found in a file before it is used.
    private struct Inspection {
        var version: Int
        var isForeign: Bool
        /// What SQLite says of a damaged file.
        var damage: String?
    }

    /// A connection that only reads, beside whoever writes.
    static func reading(_ storage: Storage) throws(OpenFailure) -> Database {
        guard let version = try version(of: storage, thoroughly: false) else { throw .missing(path: storage.path) }
        if version < Migrations.newest {
            throw .older(path: storage.path, version: version, known: Migrations.newest)
        }
        return try telling(storage) { () throws(SQLiteFault) in try Database(storage, .readOnly) }
    }

    /// A connection that writes, to a database brought up to date or newly made.
    /// - Parameter isAlone: The caller holds the gateway's lock. Without it, the tables change only while no gateway
    ///   works on them.
    static func writing(_ storage: Storage, isAlone: Bool) throws(OpenFailure) -> Database {
        let version = try version(of: storage, thoroughly: isAlone)
        let isCurrent = version == Migrations.newest
        let lock = isCurrent || isAlone ? nil : try GatewayLock(storage)
        defer { lock?.release() }
        if version == nil { try makeFile(storage) }
        return try telling(storage) { () throws(SQLiteFault) in
            let database = try Database(storage, .readWrite)
            try database.run("PRAGMA journal_mode = WAL")
            try database.run("PRAGMA synchronous = FULL")
            try database.run("PRAGMA journal_size_limit = \(logSize)")
            if !isCurrent { try Migrations.apply(to: database) }
            return database
        }
    }

    /// The version of a database that may be used; nil where there is none yet. Changes nothing.
    /// - Parameter thoroughly: Reads the whole database for damage, unless it is very large.
    private static func version(of storage: Storage, thoroughly: Bool) throws(OpenFailure) -> Int? {
        var status = stat()
        guard stat(storage.path, &status) == 0 else {
            if errno == ENOENT { return nil }
            throw .cannotOpen(path: storage.path, String(cString: strerror(errno)))
        }
        let size = Int64(status.st_size)
        guard size > 0 else { return nil }
        let thoroughly = thoroughly && size <= checkedSize
        let found = try telling(storage) { () throws(SQLiteFault) in
            do throws(SQLiteFault) {
                return try Database(storage, .readOnly).inspect(thoroughly: thoroughly)
            } catch {
                // What another process left half done must be rolled back before it can be read.
                guard [SQLITE_READONLY, SQLITE_CANTOPEN].contains(error.primary) else { throw error }
                return try Database(storage, .readWrite).inspect(thoroughly: thoroughly)
            }
        }
        if let damage = found.damage { throw .damaged(path: storage.path, damage) }
        if found.isForeign { throw .foreign(path: storage.path) }
        if found.version > Migrations.newest {
            throw .newer(path: storage.path, version: found.version, known: Migrations.newest)
        }
        return found.version == 0 ? nil : found.version
    }

    private func inspect(thoroughly: Bool) throws(SQLiteFault) -> Inspection {
        let version = Int(try first("PRAGMA user_version") { $0.integer(0) } ?? 0)
        let owner = try first("PRAGMA application_id") { $0.integer(0) } ?? 0
        let tables = try first("SELECT count(*) FROM sqlite_schema") { $0.integer(0) } ?? 0
        let isOurs = owner == Migrations.applicationID || (owner == 0 && version == 0 && tables == 0)
        guard isOurs, thoroughly, version <= Migrations.newest else {
            return Inspection(version: version, isForeign: !isOurs)
        }
        let verdict = try first("PRAGMA quick_check(1)") { $0.text(0) } ?? "ok"
        return Inspection(version: version, isForeign: false, damage: verdict == "ok" ? nil : verdict)
    }

    /// SQLite gives the files beside the database the same permissions: they hold customers' data.
    private static func makeFile(_ storage: Storage) throws(OpenFailure) {
        let file = open(storage.path, O_RDWR | O_CREAT | O_CLOEXEC, 0o640)
        guard file >= 0 else {
            if errno == ENOSPC { throw .discFull(path: storage.path) }
            throw .cannotOpen(path: storage.path, String(cString: strerror(errno)))
        }
        close(file)
    }

    private static func telling<T>(
        _ storage: Storage, _ body: () throws(SQLiteFault) -> T
    ) throws(OpenFailure) -> T {
        do throws(SQLiteFault) {
            return try body()
        } catch {
            if error.isDamage { throw .damaged(path: storage.path, error.message) }
            if error.isDiscFull { throw .discFull(path: storage.path) }
            throw .cannotOpen(path: storage.path, error.text)
        }
    }
}
