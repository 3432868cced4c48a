import Helpdesk
import Telephony

/// What the PINs of a list come to, by row.
struct ListedPINs: Sendable {
    /// Of the PINs that are new; empty takes the PIN away.
    var hashes: [Int: String] = [:]
    /// Of the PINs that the last list gave already: their hashes as they are kept.
    var same: [Int: String] = [:]

    /// - Parameters:
    ///   - known: The hashes of the PINs that the last list gave, whether they are in use or were changed since.
    init(
        _ rows: [ContactRow], known: [ContactImport.Person: String], isRight: @escaping RecordsStore.PINCheck,
        hash: @escaping PINHashing
    ) async throws(ImportFailure) {
        same = await withTaskGroup(of: (Int, String)?.self) { group in
            for row in rows {
                guard let pin = row.pin, !pin.isEmpty, let known = known[ContactImport.Person(row)] else { continue }
                group.addTask { await isRight(pin, known) ? (row.row, known) : nil }
            }
            return await group.reduce(into: [:]) { same, found in
                if let (row, hash) = found { same[row] = hash }
            }
        }
        let new = rows.filter { same[$0.row] == nil }.compactMap { row in row.pin.map { (row.row, $0) } }
        hashes = try await PINHashes.of(Dictionary(new) { first, _ in first }, by: hash)
    }

    /// Whether the contact keeps a PIN of his own over the one of the list.
    func write(of contact: Int64, row: Int, _ database: Database) throws(SQLiteFault) -> Bool {
        if let hash = hashes[row] {
            try Self.set(hash.isEmpty ? .null : .text(hash), of: contact, database)
        } else if let hash = same[row] {
            let kept = try database.first(
                "SELECT pin_hash, listed_pin_hash FROM contacts WHERE id = ?", .integer(contact)
            ) { (used: $0.textOrNil(0), listed: $0.textOrNil(1)) }
            if kept?.listed == hash { return true }
            // Another list came between.
            if kept?.used != hash || kept?.listed != nil { try Self.set(.text(hash), of: contact, database) }
        }
        return false
    }

    private static func set(_ hash: Value, of contact: Int64, _ database: Database) throws(SQLiteFault) {
        try database.run(
            "UPDATE contacts SET pin_hash = ?, listed_pin_hash = NULL WHERE id = ?", hash, .integer(contact))
    }

    /// The hashes of the PINs that the last list gave the helpdesk's contacts.
    static func known(
        in helpdesk: HelpdeskName, _ database: Database
    ) throws(SQLiteFault) -> [ContactImport.Person: String] {
        let rows = try database.all(
            """
            SELECT companies.client_number, contacts.name, coalesce(contacts.listed_pin_hash, contacts.pin_hash)
            FROM contacts JOIN companies ON companies.id = contacts.company
            WHERE contacts.helpdesk = ? AND contacts.pin_hash IS NOT NULL
            """, .text(helpdesk.raw)
        ) { row in (ContactImport.Person(clientNumber: row.text(0), name: row.text(1)), row.text(2)) }
        return Dictionary(rows) { first, _ in first }
    }
}
