import CallFlow
import Desks
import Helpdesk
import Queueing
import Simulation
import Synchronization
import Telephony

/// Bugs on purpose, each at a seam between the walk and the world.
enum Planted {
    /// Takes every fiftieth key and tells nobody.
    final class LosingLine: WrappedLine, @unchecked Sendable {
        // Guarded by the mutex.
        private let count = Mutex(0)
        override func nextDigit() async -> Digit? {
            let key = await inner.nextDigit()
            let isLost = count.withLock { count in
                count += key == nil ? 0 : 1
                return key != nil && count.isMultiple(of: 5)
            }
            return isLost ? await inner.nextDigit() : key
        }
    }

    /// Does not notice the second time that what it plays is cut off.
    final class DeafLine: WrappedLine, @unchecked Sendable {
        // Guarded by the mutex.
        private let cuts = Mutex(0)
        override func play(_ clips: [Clip]) async {
            await inner.play(clips)
            let isDeaf =
                Task.isCancelled
                && cuts.withLock { cuts in
                    cuts += 1
                    return cuts == 2
                }
            if isDeaf { await withUnsafeContinuation { (_: UnsafeContinuation<Void, Never>) in } }
        }
    }

    /// Offers the third call to a second agent as well.
    struct DoublingFloor: AgentFloor {
        let inner: SimulatedFloor
        let other: AgentID
        func offer(_ offer: Offer) {
            inner.offer(offer)
            guard offer.id.raw == 3, offer.agent != other else { return }
            inner.offer(
                Offer(
                    id: offer.id, subject: offer.subject, queue: offer.queue, agent: other, until: offer.until))
        }
        func withdraw(_ offer: Offer, _ why: Withdrawal) { inner.withdraw(offer, why) }
        func agent(_ agent: AgentID, became state: AgentState) { inner.agent(agent, became: state) }
    }

    /// Gives the seventh call a number and keeps nothing of it.
    struct ForgetfulJournal: CallJournal {
        static let forgotten = CallID(7_777_777)
        let inner: MemoryRecords
        let count = Counter()
        func begin(_ offer: CallOffer, at moment: Timestamp) async throws(RecordsFailure) -> CallID {
            if count.next() == 7 { return Self.forgotten }
            return try await inner.begin(offer, at: moment)
        }
        func note(_ event: CallEvent, of call: CallID, at moment: Timestamp) {
            if call != Self.forgotten { inner.note(event, of: call, at: moment) }
        }
        func commit(_ event: CallEvent, of call: CallID, at moment: Timestamp) async throws(RecordsFailure) {
            if call != Self.forgotten { try await inner.commit(event, of: call, at: moment) }
        }
    }

    /// A disc that is full whenever a call ends. No bug of ours: its calls keep to the laws all the same.
    struct FullJournal: CallJournal {
        let inner: MemoryRecords
        func begin(_ offer: CallOffer, at moment: Timestamp) async throws(RecordsFailure) -> CallID {
            try await inner.begin(offer, at: moment)
        }
        func note(_ event: CallEvent, of call: CallID, at moment: Timestamp) { inner.note(event, of: call, at: moment) }
        func commit(_ event: CallEvent, of call: CallID, at moment: Timestamp) async throws(RecordsFailure) {
            throw .discFull
        }
    }

    /// Promises a number and writes the ticket when it next has to do with the disc.
    final class HastyDesk: ForwardingDesk {
        let inner: MemoryRecords
        private let state = Mutex<(last: Int64, unwritten: [(TicketDraft, Timestamp)])>((5_000, []))
        init(inner: MemoryRecords) { self.inner = inner }

        func open(_ draft: TicketDraft, at moment: Timestamp) async throws(RecordsFailure) -> TicketNumber {
            try await write()
            return state.withLock { state in
                state.last += 1
                state.unwritten.append((draft, moment))
                return TicketNumber(state.last)
            }
        }
        private func write() async throws(RecordsFailure) {
            let unwritten = state.withLock { state in
                defer { state.unwritten = [] }
                return state.unwritten
            }
            for (draft, moment) in unwritten { _ = try await inner.open(draft, at: moment) }
        }
        func ticket(_ number: TicketNumber, of helpdesk: HelpdeskName) async throws(RecordsFailure) -> Ticket? {
            try await write()
            return try await inner.ticket(number, of: helpdesk)
        }
        func amend(
            _ number: TicketNumber, at moment: Timestamp, by judge: @escaping @Sendable (Ticket) -> [TicketEvent]?
        ) async throws(RecordsFailure) -> Amendment {
            try await write()
            return try await inner.amend(number, at: moment, by: judge)
        }
    }

    final class Counter: Sendable {
        private let count = Mutex(0)
        func next() -> Int {
            count.withLock { count in
                count += 1
                return count
            }
        }
    }
}
