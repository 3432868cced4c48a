import Helpdesk
import Telephony

/// Who is on record of a helpdesk before a list is taken.
struct StoredPeople {
    var contacts: [Contact] = []
    var companies: [Company] = []

    init() {}

    init(_ helpdesk: HelpdeskName, in database: Database) throws(SQLiteFault) {
        contacts = try PeopleQueries.contacts(
            "WHERE contacts.helpdesk = ?", [.text(helpdesk.raw)], in: database)
        companies = try PeopleQueries.companies(of: helpdesk, in: database)
    }
}
