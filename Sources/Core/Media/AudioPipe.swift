import Synchronization
import Telephony

/// One direction of a bridge: frames and keys from one session to another, which may live on another thread.
///
/// Frames cross as they came; the session that sends them on changes their codec where it must.
public final class AudioPipe: Sendable {
    private struct State {
        var ring = [UInt8](repeating: 0, count: AudioPipe.capacity * AudioFrame.samples)
        /// What each frame of `ring` is of; nil is silence.
        var codecs = [AudioCodec?](repeating: nil, count: AudioPipe.capacity)
        var first = 0
        var count = 0
        var digits: [Digit] = []
    }

    /// Frames. Both ends tick alike, so more than one waits only after a late tick.
    private static let capacity = 3
    private static let mostDigits = 64

    private let state = Mutex(State())

    public init() {}

    /// `frame`: 160 octets of `codec`; nil is silence. When the other end does not take, the oldest is dropped.
    func push(_ frame: [UInt8], of codec: AudioCodec?) {
        state.withLock { state in
            if state.count == Self.capacity {
                state.first = (state.first + 1) % Self.capacity
                state.count -= 1
            }
            let slot = (state.first + state.count) % Self.capacity
            state.codecs[slot] = codec
            if codec != nil {
                let place = slot * AudioFrame.samples
                for index in 0..<AudioFrame.samples { state.ring[place + index] = frame[index] }
            }
            state.count += 1
        }
    }

    func push(_ digit: Digit) {
        state.withLock { if $0.digits.count < Self.mostDigits { $0.digits.append(digit) } }
    }

    /// The next frame into `frame` and what it is of, nil when it is silence; and the keys since the last time.
    func pop(into frame: inout [UInt8]) -> (codec: AudioCodec?, digits: [Digit]) {
        state.withLock { state in
            var codec: AudioCodec?
            if state.count > 0 {
                codec = state.codecs[state.first]
                if codec != nil {
                    let place = state.first * AudioFrame.samples
                    for index in 0..<AudioFrame.samples { frame[index] = state.ring[place + index] }
                }
                state.first = (state.first + 1) % Self.capacity
                state.count -= 1
            }
            if state.digits.isEmpty { return (codec, []) }
            defer { state.digits = [] }
            return (codec, state.digits)
        }
    }
}
