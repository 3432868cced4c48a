import Synchronization

/// Lots that a test chose.
final class Draws: Sendable {
    private struct State {
        var lots: [Int]
        var ranges: [ClosedRange<Int>] = []
    }
    private let state: Mutex<State>

    init(_ lots: [Int]) { state = Mutex(State(lots: lots)) }

    var ranges: [ClosedRange<Int>] { state.withLock(\.ranges) }

    func next(_ range: ClosedRange<Int>) -> Int {
        state.withLock { state in
            state.ranges.append(range)
            return state.lots.isEmpty ? range.lowerBound : min(state.lots.removeFirst(), range.upperBound)
        }
    }
}
