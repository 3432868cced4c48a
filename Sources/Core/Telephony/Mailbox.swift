import Synchronization

/// An unbounded hand-over between tasks, in order of arrival.
///
/// Cancellation takes a waiting receiver out of line inside the cancel itself, so an element sent afterwards goes to
/// the next receiver and is never lost on one that has stopped listening.
public final class Mailbox<Element: Sendable>: Sendable {
    private struct Receiver {
        let ticket: UInt64
        let continuation: CheckedContinuation<Element?, Never>
    }
    private struct State {
        var queued: [Element] = []
        var waiting: [Receiver] = []
        var cancelled: Set<UInt64> = []
        var lastTicket: UInt64 = 0
        var isClosed = false
    }
    private let state = Mutex(State())
    public init() {}

    /// After `close` an element is dropped.
    public func send(_ element: Element) {
        let receiver: Receiver? = state.withLock { state in
            if state.isClosed { return nil }
            if state.waiting.isEmpty {
                state.queued.append(element)
                return nil
            }
            return state.waiting.removeFirst()
        }
        receiver?.continuation.resume(returning: element)
    }

    /// Gives back what was taken: it is the next to be received.
    public func putBack(_ element: Element) {
        let receiver: Receiver? = state.withLock { state in
            if state.waiting.isEmpty {
                state.queued.insert(element, at: 0)
                return nil
            }
            return state.waiting.removeFirst()
        }
        receiver?.continuation.resume(returning: element)
    }

    /// The next element; nil when the task is cancelled, or when the mailbox is closed and empty.
    public func receive() async -> Element? {
        let ticket = state.withLock { state in
            state.lastTicket += 1
            return state.lastTicket
        }
        defer { _ = state.withLock { $0.cancelled.remove(ticket) } }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { wait(with: Receiver(ticket: ticket, continuation: $0)) }
        } onCancel: {
            let receiver: Receiver? = state.withLock { state in
                guard let place = state.waiting.firstIndex(where: { $0.ticket == ticket }) else {
                    state.cancelled.insert(ticket)
                    return nil
                }
                return state.waiting.remove(at: place)
            }
            receiver?.continuation.resume(returning: nil)
        }
    }

    private func wait(with receiver: Receiver) {
        let answer: Element?? = state.withLock { state in
            if state.cancelled.contains(receiver.ticket) { return .some(nil) }
            if !state.queued.isEmpty { return .some(state.queued.removeFirst()) }
            if state.isClosed { return .some(nil) }
            state.waiting.append(receiver)
            return nil
        }
        if let answer { receiver.continuation.resume(returning: answer) }
    }

    /// How many wait to be received.
    public var count: Int { state.withLock { $0.queued.count } }

    /// Takes what is there without waiting.
    public func receiveNow() -> Element? {
        state.withLock { $0.queued.isEmpty ? nil : $0.queued.removeFirst() }
    }

    /// Takes all that is there without waiting, in order of arrival.
    public func receiveAll() -> [Element] {
        state.withLock { state in
            defer { state.queued.removeAll() }
            return state.queued
        }
    }

    /// Drops what nobody has taken, and returns how many that were.
    @discardableResult
    public func clear() -> Int { receiveAll().count }

    /// Lets go of everybody who waits; what is queued can still be received.
    public func close() {
        let receivers = state.withLock { state in
            state.isClosed = true
            defer { state.waiting.removeAll() }
            return state.waiting
        }
        for receiver in receivers { receiver.continuation.resume(returning: nil) }
    }
}
