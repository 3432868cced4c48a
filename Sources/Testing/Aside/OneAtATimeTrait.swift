internal import Synchronization
public import Testing

/// Lets tests that wait for sockets, telephones and programs run one after another, whichever suites they are of: what
/// they measure and how long they wait is then theirs alone.
public struct OneAtATimeTrait: SuiteTrait, TestTrait, TestScoping {
    public var isRecursive: Bool { true }

    @concurrent
    public func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @concurrent @Sendable () async throws -> Void
    ) async throws {
        guard testCase != nil else { return try await function() }
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
