import Synchronization

/// A recording sink between the media thread and a slower writer: it keeps a bounded amount and counts what it drops.
public final class RecordingQueue: RecordingSink {
    private struct State {
        var blocks: [[Int16]] = []
        var samples = 0
        var dropped = 0
        var isFinished = false
    }

    /// Ten seconds of stereo: a disc that lags longer loses audio, never the call.
    public static let mostSamples = 10 * 2 * AudioFrame.sampleRate

    private let state = Mutex(State())

    public init() {}

    public func write(_ block: [Int16]) {
        state.withLock { state in
            guard !state.isFinished else { return }
            guard state.samples + block.count <= Self.mostSamples else {
                state.dropped += 1
                return
            }
            state.blocks.append(block)
            state.samples += block.count
        }
    }

    public func finish() { state.withLock { $0.isFinished = true } }

    /// Everything that waits, in order; nil when it is finished and empty.
    public func take() -> [[Int16]]? {
        state.withLock { state in
            if state.isFinished, state.blocks.isEmpty { return nil }
            defer {
                state.blocks = []
                state.samples = 0
            }
            return state.blocks
        }
    }

    /// Blocks lost because the writer lagged.
    public var dropped: Int { state.withLock { $0.dropped } }
}
