import Synchronization
import Telephony

/// One direction of a bridge: frames and keys from one session to another, which may live on another thread.
public final class AudioPipe: Sendable {
    private struct State {
        var ring = [Int16](repeating: 0, count: AudioPipe.capacity * AudioFrame.samples)
        var first = 0
        var count = 0
        var digits: [Digit] = []
    }

    /// Frames. Both ends tick alike, so more than one waits only after a late tick.
    private static let capacity = 3
    private static let mostDigits = 64

    private let state = Mutex(State())

    public init() {}

    /// `frame`: 160 samples. When the other end does not take, the oldest is dropped.
    func push(_ frame: [Int16]) {
        state.withLock { state in
            if state.count == Self.capacity {
                state.first = (state.first + 1) % Self.capacity
                state.count -= 1
            }
            let place = (state.first + state.count) % Self.capacity * AudioFrame.samples
            for index in 0..<AudioFrame.samples { state.ring[place + index] = frame[index] }
            state.count += 1
        }
    }

    func push(_ digit: Digit) {
        state.withLock { if $0.digits.count < Self.mostDigits { $0.digits.append(digit) } }
    }

    /// The next frame, or silence, into `frame`; and the keys since the last time.
    func pop(into frame: inout [Int16]) -> [Digit] {
        state.withLock { state in
            if state.count > 0 {
                let place = state.first * AudioFrame.samples
                for index in 0..<AudioFrame.samples { frame[index] = state.ring[place + index] }
                state.first = (state.first + 1) % Self.capacity
                state.count -= 1
            } else {
                for index in 0..<AudioFrame.samples { frame[index] = 0 }
            }
            if state.digits.isEmpty { return [] }
            defer { state.digits = [] }
            return state.digits
        }
    }
}
