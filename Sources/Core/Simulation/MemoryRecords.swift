public import CallFlow
public import Helpdesk
import Synchronization
public import Telephony

/// Journal, desk and directory in memory, with the faults a real store may have, and an eye on what is promised.
public final class MemoryRecords: CallJournal, TicketDesk, ContactDirectory {
    public typealias Entry = (at: Timestamp, event: CallEvent)

    /// A call's stay in a step.
    struct Visit: Hashable, Sendable {
        var step: StepName
        /// Tells this stay from the others of the call.
        var count: Int
    }

    struct State {
        var random: SeededRandom
        var calls: [CallID: [Entry]] = [:]
        var visits: [CallID: Visit] = [:]
        var tickets: [TicketNumber: Ticket] = [:]
        /// As they were before anything happened.
        var put: [TicketNumber: Ticket] = [:]
        var messages: [MessageID: MessageDraft] = [:]
        var pins: [ContactID: String] = [:]
        /// Those whom a supervisor denied.
        var denied: Set<ContactID> = []
        var windows: [AnnouncedWindow] = []
        var lastCall: Int64 = 0
        var lastTicket: Int64 = 1000
        var lastMessage: Int64 = 0
        /// How many facts were noted, of all calls.
        var noted = 0
        /// Each ticket as it became, and how many facts had been noted by then.
        var changes: [(noted: Int, ticket: Ticket)] = []
        var outage: Outage?
        var incident: AwaitedIncident?
        var failsNextCommit = false
    }
    let state: Mutex<State>
    private let time: any Timekeeper
    private let contacts: [Contact]
    /// So many operations in a hundred fail from that moment on.
    private let faults: Int
    private let faultsBegin: Timestamp

    public init(
        seed: UInt64, time: any Timekeeper, personas: [Persona], faults: Int = 0,
        from faultsBegin: Timestamp = Timestamp(seconds: 0)
    ) {
        self.faultsBegin = faultsBegin
        self.time = time
        self.faults = faults
        contacts = personas.compactMap(\.contact)
        var state = State(random: SeededRandom(seed: seed))
        for persona in personas { if let contact = persona.contact { state.pins[contact.id] = persona.pin } }
        self.state = Mutex(state)
    }

    public var calls: [CallID: [Entry]] { state.withLock { $0.calls } }
    public var tickets: [TicketNumber: Ticket] { state.withLock { $0.tickets } }
    public var messages: [MessageID: MessageDraft] { state.withLock { $0.messages } }
    /// A supervisor confirms that the contact opens the same case again and again.
    public func deny(_ contact: ContactID) { state.withLock { _ = $0.denied.insert(contact) } }
    public func announce(_ window: AnnouncedWindow) { state.withLock { $0.windows.append(window) } }
    public func pin(of contact: ContactID) -> String? { state.withLock { $0.pins[contact] } }
    func company(of ticket: Ticket) -> Company? { contacts.first { $0.company.id == ticket.draft.company }?.company }
    /// By number.
    var allTickets: [Ticket] { state.withLock { $0.tickets.values.sorted { $0.number < $1.number } } }
    public func isKept(_ number: TicketNumber) -> Bool { state.withLock { $0.tickets[number] != nil } }
    public func entries(of call: CallID) -> [Entry] { state.withLock { $0.calls[call] ?? [] } }
    /// Those that came after the first `count`.
    func entries(of call: CallID, after count: Int) -> [Entry] {
        state.withLock { state in
            guard let entries = state.calls[call], entries.count > count else { return [] }
            return Array(entries[count...])
        }
    }
    func visit(of call: CallID) -> Visit? { state.withLock { $0.visits[call] } }

    /// A ticket with a history of its own.
    public func put(_ ticket: Ticket) {
        state.withLock { state in
            state.tickets[ticket.number] = ticket
            state.put[ticket.number] = ticket
            state.lastTicket = max(state.lastTicket, ticket.number.raw)
        }
    }
    /// By number of the message.
    public var leftMessages: [MessageDraft] {
        state.withLock { $0.messages.sorted { $0.key < $1.key }.map(\.value) }
    }
    /// From now on this part of the records fails, until told otherwise.
    func fail(_ outage: Outage?) { state.withLock { $0.outage = outage } }

    /// What a disc takes, and now and then its failure.
    private func reachDisc(for part: Outage = .tickets) async throws(RecordsFailure) {
        let (delay, fails, isOut) = state.withLock { state in
            (state.random.milliseconds(0...20), state.random.chance(faults), state.outage == part)
        }
        if isOut { throw .discFull }
        do { try await time.sleep(for: delay) } catch {
            // A caller who hangs up does not stop a write that has begun.
        }
        if fails, time.now >= faultsBegin { throw .discFull }
    }

    // CallJournal

    public func begin(_ offer: CallOffer, at moment: Timestamp) async throws(RecordsFailure) -> CallID {
        try await reachDisc(for: .journal)
        return state.withLock { state in
            state.lastCall += 1
            let id = CallID(state.lastCall)
            state.calls[id] = [(moment, .offered(offer))]
            state.noted += 1
            return id
        }
    }
    public func note(_ event: CallEvent, of call: CallID, at moment: Timestamp) {
        let happening = state.withLock { state -> State.AwaitedIncident? in
            state.calls[call, default: []].append((moment, event))
            state.noted += 1
            guard case .entered(let step) = event else { return nil }
            state.visits[call] = Visit(step: step, count: (state.visits[call]?.count ?? 0) + 1)
            guard let awaited = state.incident, awaited.incident.step == step else { return nil }
            state.incident = nil
            state.suffer(awaited.incident.kind, in: call, at: moment)
            return awaited
        }
        if let happening { happening.then(happening.incident.kind) }
    }
    public func commit(_ event: CallEvent, of call: CallID, at moment: Timestamp) async throws(RecordsFailure) {
        let fails = state.withLock { state in
            defer { state.failsNextCommit = false }
            return state.failsNextCommit
        }
        if fails { throw .discFull }
        note(event, of: call, at: moment)
    }

    // TicketDesk

    public func open(_ draft: TicketDraft, at moment: Timestamp) async throws(RecordsFailure) -> TicketNumber {
        try await reachDisc()
        return add(draft, at: moment)
    }
    /// A ticket that is there without anybody waiting for it.
    @discardableResult
    func add(_ draft: TicketDraft, at moment: Timestamp) -> TicketNumber {
        state.withLock { state in
            state.lastTicket += 1
            let number = TicketNumber(state.lastTicket)
            let ticket = Ticket(number: number, draft: draft, openedAt: moment)
            state.tickets[number] = ticket
            state.changes.append((state.noted, ticket))
            if let call = draft.call {
                state.calls[call, default: []].append((moment, .ticketOpened(number)))
                state.noted += 1
            }
            return number
        }
    }
    public func ticket(
        _ number: TicketNumber, of helpdesk: HelpdeskName
    ) async throws(RecordsFailure) -> Ticket? {
        try await reachDisc()
        return state.withLock { $0.tickets[number] }
    }
    public func amend(
        _ number: TicketNumber, at moment: Timestamp, by judge: @escaping @Sendable (Ticket) -> [TicketEvent]?
    ) async throws(RecordsFailure) -> Amendment {
        try await reachDisc()
        return state.withLock { state in
            guard var ticket = state.tickets[number] else { return .absent }
            guard let events = judge(ticket) else { return .refused(ticket) }
            for event in events { ticket.apply(event, at: moment) }
            state.tickets[number] = ticket
            state.changes.append((state.noted, ticket))
            return .done(ticket, events)
        }
    }
    public func openTickets(of company: CompanyID, in helpdesk: HelpdeskName) async throws(RecordsFailure) -> [Ticket] {
        try await reachDisc()
        return state.withLock { state in
            state.tickets.values.filter { $0.draft.company == company && $0.state.isOpen }
                .sorted { $0.number > $1.number }
        }
    }
    public func duplicates(
        of contact: ContactID, since: Timestamp
    ) async throws(RecordsFailure) -> (count: Int, isDenied: Bool) {
        try await reachDisc()
        return state.withLock { state in
            let marked = state.tickets.values.count {
                $0.draft.contact == contact && $0.state == .duplicate && $0.stateSince >= since
            }
            return (marked, state.denied.contains(contact))
        }
    }
    public func announcedWindows(
        of company: CompanyID, in helpdesk: HelpdeskName, at moment: Timestamp
    ) async throws(RecordsFailure) -> [AnnouncedWindow] {
        try await reachDisc()
        return state.withLock { $0.windows.filter { $0.company == company && $0.from <= moment && moment < $0.until } }
    }
    public func leave(_ message: MessageDraft, at moment: Timestamp) async throws(RecordsFailure) -> MessageID {
        try await reachDisc()
        return state.withLock { state in
            state.lastMessage += 1
            let id = MessageID(state.lastMessage)
            state.messages[id] = message
            let event: CallEvent =
                switch message.kind {
                case .message: .messageLeft(id)
                case .callBack: .callBackAsked(id, number: message.number)
                }
            state.calls[message.call, default: []].append((moment, event))
            state.noted += 1
            return id
        }
    }

    // ContactDirectory

    public func contacts(
        calling number: PhoneNumber, in helpdesk: HelpdeskName
    ) async throws(RecordsFailure) -> [Contact] {
        try await reachDisc(for: .directory)
        return contacts.filter { $0.phones.contains(number) }
    }
    public func contact(code: String, in helpdesk: HelpdeskName) async throws(RecordsFailure) -> Contact? {
        try await reachDisc(for: .directory)
        return contacts.first { $0.code == code }
    }
    public func contacts(
        supplierNumber: String, in helpdesk: HelpdeskName
    ) async throws(RecordsFailure) -> [Contact] {
        try await reachDisc(for: .directory)
        return contacts.filter { !supplierNumber.isEmpty && $0.company.supplierNumber == supplierNumber }
    }
    public func setPIN(_ pin: String, of contact: ContactID, at moment: Timestamp) async throws(RecordsFailure) {
        try await reachDisc(for: .directory)
        state.withLock { $0.pins[contact] = pin }
    }
    public func contact(_ id: ContactID) async throws(RecordsFailure) -> Contact? { contacts.first { $0.id == id } }
    public func contactCount(of company: CompanyID) async throws(RecordsFailure) -> Int {
        try await reachDisc(for: .directory)
        return contacts.count { $0.company.id == company }
    }
    public func company(_ id: CompanyID) async throws(RecordsFailure) -> Company? {
        contacts.first { $0.company.id == id }?.company
    }
    public func isPIN(_ pin: String, of contact: ContactID?) async throws(RecordsFailure) -> Bool {
        try await reachDisc(for: .directory)
        return state.withLock { state in contact.flatMap { state.pins[$0] } == pin }
    }
    public func guardRecords() async throws(RecordsFailure) -> [IdentityGuard.Key: IdentityGuard.Record] { [:] }
    public func keep(_ changes: [IdentityGuard.Key: IdentityGuard.Record?]) async throws(RecordsFailure) {
        try await reachDisc(for: .directory)
    }
}
