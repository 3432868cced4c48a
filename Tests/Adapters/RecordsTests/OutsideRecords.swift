import CallFlow
import Desks
import Helpdesk
import Synchronization
import Telephony

@testable import Records

/// The real records as a simulated world has them: who simulates can see when the world waits for their disc.
final class OutsideRecords: CallJournal, TicketDesk, ContactDirectory {
    private let witness: Witness
    private let store: RecordsStore
    private let waiting = Mutex(0)
    private let bell: Bell

    /// `bell` rings when the world can go on.
    init(_ witness: Witness, _ store: RecordsStore, _ bell: Bell) {
        self.witness = witness
        self.store = store
        self.bell = bell
    }

    /// True, when something can go on, while the disc is waited for; false at once when nobody waits.
    func holdUp() -> Bool {
        if waiting.withLock({ $0 }) == 0 { return false }
        bell.wait()
        return true
    }

    private func wait<Value>(
        for work: () async throws(RecordsFailure) -> Value
    ) async throws(RecordsFailure) -> Value {
        waiting.withLock { $0 += 1 }
        defer { waiting.withLock { $0 -= 1 } }
        return try await work()
    }

    func begin(_ offer: CallOffer, at moment: Timestamp) async throws(RecordsFailure) -> CallID {
        try await wait { () throws(RecordsFailure) in try await witness.begin(offer, at: moment) }
    }
    func note(_ event: CallEvent, of call: CallID, at moment: Timestamp) { witness.note(event, of: call, at: moment) }
    func commit(_ event: CallEvent, of call: CallID, at moment: Timestamp) async throws(RecordsFailure) {
        try await wait { () throws(RecordsFailure) in try await witness.commit(event, of: call, at: moment) }
    }

    func open(_ draft: TicketDraft, at moment: Timestamp) async throws(RecordsFailure) -> TicketNumber {
        try await wait { () throws(RecordsFailure) in try await witness.open(draft, at: moment) }
    }
    func ticket(_ number: TicketNumber, of helpdesk: HelpdeskName) async throws(RecordsFailure) -> Ticket? {
        try await wait { () throws(RecordsFailure) in try await witness.ticket(number, of: helpdesk) }
    }
    func amend(
        _ number: TicketNumber, at moment: Timestamp, by judge: @escaping @Sendable (Ticket) -> [TicketEvent]?
    ) async throws(RecordsFailure) -> Amendment {
        try await wait { () throws(RecordsFailure) in try await witness.amend(number, at: moment, by: judge) }
    }
    func openTickets(of company: CompanyID, in helpdesk: HelpdeskName) async throws(RecordsFailure) -> [Ticket] {
        try await wait { () throws(RecordsFailure) in try await witness.openTickets(of: company, in: helpdesk) }
    }
    func duplicates(
        of contact: ContactID, since: Timestamp
    ) async throws(RecordsFailure) -> (count: Int, isDenied: Bool) {
        try await wait { () throws(RecordsFailure) in try await store.duplicates(of: contact, since: since) }
    }
    func announcedWindows(
        of company: CompanyID, in helpdesk: HelpdeskName, at moment: Timestamp
    ) async throws(RecordsFailure) -> [AnnouncedWindow] {
        try await wait { () throws(RecordsFailure) in
            try await store.announcedWindows(of: company, in: helpdesk, at: moment)
        }
    }
    func leave(_ message: MessageDraft, at moment: Timestamp) async throws(RecordsFailure) -> MessageID {
        try await wait { () throws(RecordsFailure) in try await witness.leave(message, at: moment) }
    }

    func contacts(
        calling number: PhoneNumber, in helpdesk: HelpdeskName
    ) async throws(RecordsFailure) -> [Contact] {
        try await wait { () throws(RecordsFailure) in try await store.contacts(calling: number, in: helpdesk) }
    }
    func contact(code: String, in helpdesk: HelpdeskName) async throws(RecordsFailure) -> Contact? {
        try await wait { () throws(RecordsFailure) in try await store.contact(code: code, in: helpdesk) }
    }
    func contacts(
        supplierNumber: String, in helpdesk: HelpdeskName
    ) async throws(RecordsFailure) -> [Contact] {
        try await wait { () throws(RecordsFailure) in
            try await store.contacts(supplierNumber: supplierNumber, in: helpdesk)
        }
    }
    func setPIN(_ pin: String, of contact: ContactID, at moment: Timestamp) async throws(RecordsFailure) {
        try await wait { () throws(RecordsFailure) in try await store.setPIN(pin, of: contact, at: moment) }
    }
    func contact(_ id: ContactID) async throws(RecordsFailure) -> Contact? {
        try await wait { () throws(RecordsFailure) in try await store.contact(id) }
    }
    func contactCount(of company: CompanyID) async throws(RecordsFailure) -> Int {
        try await wait { () throws(RecordsFailure) in try await store.contactCount(of: company) }
    }
    func company(_ id: CompanyID) async throws(RecordsFailure) -> Company? {
        try await wait { () throws(RecordsFailure) in try await store.company(id) }
    }
    func isPIN(_ pin: String, of contact: ContactID?) async throws(RecordsFailure) -> Bool {
        try await wait { () throws(RecordsFailure) in try await store.isPIN(pin, of: contact) }
    }
    func guardRecords() async throws(RecordsFailure) -> [IdentityGuard.Key: IdentityGuard.Record] {
        try await wait { () throws(RecordsFailure) in try await store.guardRecords() }
    }
    func keep(_ changes: [IdentityGuard.Key: IdentityGuard.Record?]) async throws(RecordsFailure) {
        try await wait { () throws(RecordsFailure) in try await store.keep(changes) }
    }
}
