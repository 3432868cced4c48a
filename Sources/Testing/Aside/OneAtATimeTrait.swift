internal import Synchronization
public import Testing

/// Lets suites that wait for sockets, telephones and programs run one after another: what their tests measure, and how
/// long they wait, is then theirs alone. The tests within a suite still run side by side.
public struct OneAtATimeTrait: SuiteTrait, TestScoping {
    @concurrent
    public func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @concurrent @Sendable () async throws -> Void
    ) async throws {
        await Turn.shared.take()
        defer { Turn.shared.pass() }
        try await function()
    }
}

extension Trait where Self == OneAtATimeTrait {
    public static var oneAtATime: Self { OneAtATimeTrait() }
}

private final class Turn: Sendable {
    private struct State {
        var isTaken = false
        var waiting: [CheckedContinuation<Void, Never>] = []
    }
    static let shared = Turn()
    private let state = Mutex(State())

    func take() async {
        await withCheckedContinuation { continuation in
            let isFree = state.withLock { state in
                if state.isTaken {
                    state.waiting.append(continuation)
                    return false
                }
                state.isTaken = true
                return true
            }
            if isFree { continuation.resume() }
        }
    }

    func pass() {
        let next: CheckedContinuation<Void, Never>? = state.withLock { state in
            if state.waiting.isEmpty {
                state.isTaken = false
                return nil
            }
            return state.waiting.removeFirst()
        }
        next?.resume()
    }
}
