import Codecs
import Media
import MediaTransport
import Synchronization
import Telephony

/// Keeps what a port hears, and lets a test wait for it.
final class Ear: AudioListener, RecordingSink {
    private struct State {
        var samples: [Int16] = []
        var decoder: any FrameDecoder = G722().makeDecoder(.narrow)
        var isFinished = false
    }
    private let state = Mutex(State())

    func hear(_ payload: Span<UInt8>, in codec: AudioCodec) {
        state.withLock { state in
            if let table = codec.law?.table {
                for index in payload.indices { state.samples.append(table[Int(payload[index])]) }
            } else {
                state.decoder.decode(payload, to: &state.samples)
            }
        }
    }
    func write(_ block: [Int16]) { state.withLock { $0.samples += block } }
    func finish() { state.withLock { $0.isFinished = true } }

    var samples: [Int16] { state.withLock { $0.samples } }
    var isFinished: Bool { state.withLock { $0.isFinished } }

    func clear() { state.withLock { $0.samples = [] } }
}

/// Waits for something to become true, not longer than ten seconds.
func eventually(_ condition: () async -> Bool) async -> Bool {
    let clock = ContinuousClock()
    let deadline = clock.now + .seconds(10)
    while clock.now < deadline {
        if await condition() { return true }
        try? await Task.sleep(for: .milliseconds(5))
    }
    return false
}

/// The next key, or nil after ten seconds without.
func nextDigit(_ port: MediaPort) async -> Digit? {
    let taken = Mutex<Digit?>(nil)
    _ = await eventually {
        guard let digit = port.digits.receiveNow() else { return false }
        taken.withLock { $0 = digit }
        return true
    }
    return taken.withLock { $0 }
}
