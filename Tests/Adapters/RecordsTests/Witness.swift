import CallFlow
import Desks
import Helpdesk
import Synchronization
import Telephony

@testable import Records

/// Records that remember what they promised, so that it can be asked for after a disaster.
///
/// A call's events are expected to come from one task, one after the other, as a script's do.
final class Witness: CallJournal, ForwardingDesk {
    struct Seen {
        /// The events of each call, in order.
        var events: [CallID: [CallEvent]] = [:]
        /// How many of them must be on disc.
        var promised: [CallID: Int] = [:]
        var tickets: [TicketNumber: [TicketEvent]] = [:]
        var messages: [MessageID: MessageDraft] = [:]
        /// Numbers that the line has begun to say.
        var spoken: Set<TicketNumber> = []

        mutating func promise(_ event: CallEvent, of call: CallID) {
            events[call, default: []].append(event)
            promised[call] = events[call]?.count
        }
    }

    let inner: RecordsStore
    private let state = Mutex(Seen())
    var seen: Seen { state.withLock { $0 } }

    init(_ store: RecordsStore) { inner = store }

    func hear(_ number: TicketNumber) { state.withLock { _ = $0.spoken.insert(number) } }

    func begin(_ offer: CallOffer, at moment: Timestamp) async throws(RecordsFailure) -> CallID {
        let call = try await inner.begin(offer, at: moment)
        state.withLock { $0.promise(.offered(offer), of: call) }
        return call
    }

    func note(_ event: CallEvent, of call: CallID, at moment: Timestamp) {
        state.withLock { $0.events[call, default: []].append(event) }
        inner.note(event, of: call, at: moment)
    }

    func commit(_ event: CallEvent, of call: CallID, at moment: Timestamp) async throws(RecordsFailure) {
        try await inner.commit(event, of: call, at: moment)
        state.withLock { $0.promise(event, of: call) }
    }

    func open(_ draft: TicketDraft, at moment: Timestamp) async throws(RecordsFailure) -> TicketNumber {
        let number = try await inner.open(draft, at: moment)
        state.withLock { seen in
            seen.tickets[number] = [.opened(draft)]
            if let call = draft.call { seen.promise(.ticketOpened(number), of: call) }
        }
        return number
    }

    func amend(
        _ number: TicketNumber, at moment: Timestamp, by judge: @escaping @Sendable (Ticket) -> [TicketEvent]?
    ) async throws(RecordsFailure) -> Amendment {
        let amendment = try await inner.amend(number, at: moment, by: judge)
        if case .done(_, let events) = amendment { state.withLock { $0.tickets[number, default: []] += events } }
        return amendment
    }

    func leave(_ message: MessageDraft, at moment: Timestamp) async throws(RecordsFailure) -> MessageID {
        let id = try await inner.leave(message, at: moment)
        state.withLock { seen in
            seen.messages[id] = message
            let event: CallEvent =
                message.kind == .callBack ? .callBackAsked(id, number: message.number) : .messageLeft(id)
            seen.promise(event, of: message.call)
        }
        return id
    }
}
