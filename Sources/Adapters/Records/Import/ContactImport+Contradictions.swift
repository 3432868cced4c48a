import Helpdesk
import Telephony

/// What a list and the records say against each other.
extension ContactImport {
    func contradictions(in database: Database) throws(SQLiteFault) -> [ImportFault] {
        contradictions(of: try StoredPeople(helpdesk, in: database))
    }

    func contradictions(of stored: StoredPeople) -> [ImportFault] {
        codesTaken(stored.contacts) + supplierNumbersTaken(stored.companies) + contactsTooMany(stored.contacts)
            + contractsThatEndFirst(stored.companies) + sharedPhones(stored.contacts)
    }

    /// Codes that somebody keeps whom the list does not give another.
    private func codesTaken(_ stored: [Contact]) -> [ImportFault] {
        let given = Set(rows.filter { $0.code != nil }.map(Person.init))
        let kept = stored.filter { !given.contains(Person($0)) }
        let owners = Dictionary(kept.compactMap { contact in contact.code.map { ($0, contact) } }) { first, _ in first }
        return rows.compactMap { row in
            guard let code = row.code, let owner = owners[code] else { return nil }
            return ImportFault(row: row.row, reason: .codeTaken(code, by: owner.name))
        }
    }

    private func supplierNumbersTaken(_ stored: [Company]) -> [ImportFault] {
        let given = Set(rows.filter { $0.supplierNumber != nil }.map(\.clientNumber))
        var owners: [String: (clientNumber: String, name: String)] = [:]
        for company in stored where !company.supplierNumber.isEmpty && !given.contains(company.clientNumber) {
            owners[company.supplierNumber] = (company.clientNumber, company.name)
        }
        return rows.compactMap { row in
            guard let number = row.supplierNumber, !number.isEmpty else { return nil }
            guard let owner = owners[number] else {
                owners[number] = (row.clientNumber, row.company)
                return nil
            }
            if owner.clientNumber == row.clientNumber { return nil }
            return ImportFault(row: row.row, reason: .supplierNumberTaken(number, by: owner.name))
        }
    }

    /// Who has some right counts, also whom the list does not name.
    private func contactsTooMany(_ stored: [Contact]) -> [ImportFault] {
        let limits = Dictionary(plans.map { ($0.name, $0.contactLimit) }) { first, _ in first }
        var callers: [String: Set<String>] = [:]
        let listed = Set(rows.map(Person.init))
        for contact in stored where !contact.rights.isEmpty && !listed.contains(Person(contact)) {
            callers[contact.company.clientNumber, default: []].insert(contact.name)
        }
        return rows.compactMap { row in
            guard !row.rights.isEmpty, let limit = limits[row.plan] ?? nil else { return nil }
            callers[row.clientNumber, default: []].insert(row.name)
            guard callers[row.clientNumber, default: []].count > limit else { return nil }
            return ImportFault(row: row.row, reason: .contactTooMany(plan: row.plan, limit: limit))
        }
    }

    private func contractsThatEndFirst(_ stored: [Company]) -> [ImportFault] {
        let known = Dictionary(stored.map { ($0.clientNumber, $0.contract) }) { first, _ in first }
        return companies.compactMap { row in
            let old = known[row.clientNumber] ?? Contract()
            let (from, until) = (row.contractFrom.applied(to: old.from), row.contractUntil.applied(to: old.until))
            guard let from, let until, until < from else { return nil }
            return ImportFault(row: row.row, reason: .contractEndsFirst)
        }
    }

    /// A number of a whole company is as it should be; one of two companies is worth a word.
    private func sharedPhones(_ stored: [Contact]) -> [ImportFault] {
        var holders: [PhoneNumber: [String: String]] = [:]
        let listed = Set(rows.map(Person.init))
        for contact in stored where !listed.contains(Person(contact)) {
            let company = contact.company
            for phone in contact.phones { holders[phone, default: [:]][company.clientNumber] = company.name }
        }
        var faults: [ImportFault] = []
        for row in rows {
            for phone in row.phones {
                let others = holders[phone, default: [:]].filter { $0.key != row.clientNumber }
                if let other = others.values.min(), holders[phone]?[row.clientNumber] == nil {
                    faults.append(
                        ImportFault(row: row.row, reason: .phoneOfTwoCompanies(phone.digits, other: other)))
                }
                holders[phone, default: [:]][row.clientNumber] = row.company
            }
        }
        return faults
    }
}
