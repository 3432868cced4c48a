import Helpdesk
import Telephony

/// Takes a list of authorised people whole, or tells all that is wrong with it.
struct ContactImport {
    /// How many digits a code has at most.
    static let longestCode = 12

    let rows: [ContactRow]
    let helpdesk: HelpdeskName
    /// What the helpdesk sells; empty where plans are only labels.
    var plans: [PlanTerms] = []

    /// What is wrong with the list by itself.
    func faults() -> [ImportFault] {
        var faults: [ImportFault] = []
        var people: [Person: Int] = [:]
        var codes: [String: Int] = [:]
        var companies: [String: ContactRow] = [:]
        for row in rows {
            func tell(_ reason: ImportFault.Reason) { faults.append(ImportFault(row: row.row, reason: reason)) }
            if row.company.isEmpty { tell(.companyMissing) }
            if row.clientNumber.isEmpty { tell(.clientNumberMissing) }
            if row.name.isEmpty { tell(.nameMissing) }
            if let first = people.updateValue(row.row, forKey: Person(row)) { tell(.repeated(row: first)) }
            if let code = row.code, !code.isEmpty {
                if !Self.isKeyable(code) {
                    tell(.codeUnusable(code))
                } else if let first = codes.updateValue(row.row, forKey: code) {
                    tell(.codeRepeated(code, row: first))
                }
            }
            if let pin = row.pin, !pin.isEmpty {
                if !PINHashes.isUsable(pin) {
                    tell(.pinUnusable(lengths: PINHashes.lengths))
                } else if !PINHashes.isUsable(pin, PINHashes.newLengths) {
                    tell(.pinShort(least: PINHashes.newLengths.lowerBound))
                } else if PINRule.isTrivial(pin, code: row.code) {
                    tell(.pinTrivial)
                }
            }
            if !row.plan.isEmpty, !plans.isEmpty, !plans.contains(where: { $0.name == row.plan }) {
                tell(.planUnknown(row.plan, known: plans.map(\.name)))
            }
            if let number = row.supplierNumber, !number.isEmpty, !Self.isKeyable(number) {
                tell(.supplierNumberUnusable(number))
            }
            if let first = companies[row.clientNumber] {
                for fact in first.contradictions(by: row) { tell(.companyContradicted(fact, row: first.row)) }
                companies[row.clientNumber] = first.completed(by: row)
            } else {
                companies[row.clientNumber] = row
            }
        }
        return faults
    }

    private static func isKeyable(_ number: String) -> Bool {
        number.count <= longestCode && number.allSatisfy { $0.isASCII && $0.isWholeNumber }
    }

    /// For each client its first row, with what later ones tell of the client besides.
    var companies: [ContactRow] {
        var places: [String: Int] = [:]
        return rows.reduce(into: []) { companies, row in
            if let place = places[row.clientNumber] {
                companies[place] = companies[place].completed(by: row)
            } else {
                places[row.clientNumber] = companies.count
                companies.append(row)
            }
        }
    }

    /// Writes the rows, or returns what contradicts what is stored and writes nothing.
    func write(_ pins: ListedPINs, _ session: WriteSession) throws(SQLiteFault) -> ImportOutcome {
        let database = session.database
        let stored = try StoredPeople(helpdesk, in: database)
        let known = Dictionary(stored.contacts.map { (Person($0), $0) }) { first, _ in first }
        let faults = contradictions(of: stored).filter { !$0.isWarning }
        guard faults.isEmpty else { return .refused(faults) }
        try freeSupplierNumbers(database)
        var ids: [String: CompanyID] = [:]
        for company in companies { ids[company.clientNumber] = try writeCompany(company, database) }
        try freeCodes(known, database)
        var counts = ImportCounts()
        for row in rows {
            guard let company = ids[row.clientNumber] else { continue }
            let old = known[Person(row)]
            if try write(row, of: company, over: old, pins, database) { counts.keptPINs += 1 }
            switch old {
            case nil: counts.added += 1
            case let old? where pins.hashes[row.row] == nil && Self.says(row, of: old): counts.unchanged += 1
            default: counts.changed += 1
            }
        }
        return .taken(counts)
    }

    /// By what a person is known again.
    struct Person: Hashable {
        let clientNumber: String
        let name: String
        init(clientNumber: String, name: String) { (self.clientNumber, self.name) = (clientNumber, name) }
        init(_ row: ContactRow) { (clientNumber, name) = (row.clientNumber, row.name) }
        init(_ contact: Contact) { (clientNumber, name) = (contact.company.clientNumber, contact.name) }
    }

    /// So that two people may exchange their codes.
    private func freeCodes(_ known: [Person: Contact], _ database: Database) throws(SQLiteFault) {
        for row in rows where row.code != nil {
            guard let contact = known[Person(row)] else { continue }
            try database.run("UPDATE contacts SET code = NULL WHERE id = ?", .integer(contact.id.raw))
        }
    }

    /// So that two companies may exchange their numbers.
    private func freeSupplierNumbers(_ database: Database) throws(SQLiteFault) {
        for row in rows where row.supplierNumber != nil {
            try database.run(
                "UPDATE companies SET supplier_number = '' WHERE helpdesk = ? AND client_number = ?",
                .text(helpdesk.raw), .text(row.clientNumber))
        }
    }

    private func writeCompany(_ row: ContactRow, _ database: Database) throws(SQLiteFault) -> CompanyID {
        let id = try database.first(
            """
            INSERT INTO companies (helpdesk, client_number, name, plan) VALUES (?, ?, ?, ?)
            ON CONFLICT (helpdesk, client_number) DO UPDATE SET name = excluded.name, plan = excluded.plan
            RETURNING id
            """,
            .text(helpdesk.raw), .text(row.clientNumber), .text(row.company), .text(row.plan)
        ) { $0.integer(0) }
        guard let id else { throw SQLiteFault.refused("no company \(row.clientNumber)") }
        if let number = row.supplierNumber {
            try database.run("UPDATE companies SET supplier_number = ? WHERE id = ?", .text(number), .integer(id))
        }
        try write(row.contractFrom, "contract_from", of: id, database)
        try write(row.contractUntil, "contract_until", of: id, database)
        return CompanyID(id)
    }

    private func write(
        _ day: Change<LocalDate>, _ column: String, of company: Int64, _ database: Database
    ) throws(SQLiteFault) {
        if day == .kept { return }
        try database.run(
            "UPDATE companies SET \(column) = ? WHERE id = ?", .text(orNull: day.applied(to: nil)?.description),
            .integer(company))
    }

    /// Returns whether the contact keeps a PIN of his own over the one of the list.
    private func write(
        _ row: ContactRow, of company: CompanyID, over old: Contact?, _ pins: ListedPINs, _ database: Database
    ) throws(SQLiteFault) -> Bool {
        let id = try database.first(
            """
            INSERT INTO contacts (helpdesk, company, name, position, rights) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (company, name) DO UPDATE SET position = excluded.position, rights = excluded.rights
            RETURNING id
            """,
            .text(helpdesk.raw), .integer(company.raw), .text(row.name), .text(row.position),
            .text(row.rights.map(\.rawValue).sorted().joined(separator: " "))
        ) { $0.integer(0) }
        guard let id else { throw SQLiteFault.refused("no contact \(row.name)") }
        if let code = row.code {
            try database.run(
                "UPDATE contacts SET code = ? WHERE id = ?", code.isEmpty ? .null : .text(code), .integer(id))
        }
        if let isTrained = row.isTrained {
            try database.run("UPDATE contacts SET is_trained = ? WHERE id = ?", .flag(isTrained), .integer(id))
        }
        let keepsPIN = try pins.write(of: id, row: row.row, database)
        try database.run("DELETE FROM phones WHERE contact = ?", .integer(id))
        for (place, phone) in row.phones.enumerated() {
            try database.run(
                "INSERT INTO phones (contact, place, digits, significant) VALUES (?, ?, ?, ?)", .integer(id),
                .integer(Int64(place)), .text(phone.digits), .text(phone.significant))
        }
        try database.run("DELETE FROM emails WHERE contact = ?", .integer(id))
        for (place, address) in row.emails.enumerated() {
            try database.run(
                "INSERT INTO emails (contact, place, address) VALUES (?, ?, ?)", .integer(id),
                .integer(Int64(place)), .text(address))
        }
        return keepsPIN
    }

    /// Whether the row tells nothing new.
    private static func says(_ row: ContactRow, of old: Contact) -> Bool {
        old.company.name == row.company && old.company.plan == row.plan && old.position == row.position
            && old.phones.map(\.digits) == row.phones.map(\.digits) && old.emails == row.emails
            && old.rights == row.rights && (row.code.map { $0 == old.code ?? "" } ?? true)
            && (row.isTrained ?? old.isTrained) == old.isTrained && says(row, of: old.company)
    }

    private static func says(_ row: ContactRow, of old: Company) -> Bool {
        (row.supplierNumber ?? old.supplierNumber) == old.supplierNumber
            && row.contractFrom.applied(to: old.contract.from) == old.contract.from
            && row.contractUntil.applied(to: old.contract.until) == old.contract.until
    }
}
