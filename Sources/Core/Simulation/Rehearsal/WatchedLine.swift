import CallFlow
import Synchronization
import Telephony

/// A line of which is known what it does at every moment, and how long it was silent without waiting for the caller.
final class WatchedLine: Line {
    fileprivate struct State {
        /// Sounds, questions and conversations under way.
        var activities = 0
        var listening = 0
        var listenings = 0
        var loops = 0
        var quietSince: Timestamp?
        var longestQuiet: Duration = .zero
    }
    private let inner: any Line
    private let time: any Timekeeper
    private let stage: Stage
    private let state = Mutex(State())

    init(_ inner: any Line, time: any Timekeeper, stage: Stage) {
        self.inner = inner
        self.time = time
        self.stage = stage
    }

    /// Keys are waited for.
    var isListening: Bool { state.withLock { $0.listening > 0 } }
    /// How often keys began to be waited for.
    var listenings: Int { state.withLock { $0.listenings } }
    /// How often music began.
    var loops: Int { state.withLock { $0.loops } }
    /// The longest time in which nothing was heard and nothing awaited from the caller.
    var longestQuiet: Duration {
        state.withLock { state in
            state.measureQuiet(until: time.now)
            return state.longestQuiet
        }
    }

    private func during<Value>(_ body: () async -> Value) async -> Value {
        begin()
        defer { end() }
        return await body()
    }
    private func begin() {
        state.withLock { state in
            state.measureQuiet(until: time.now)
            state.activities += 1
            state.quietSince = nil
        }
    }
    private func end() {
        state.withLock { state in
            state.activities -= 1
            if state.activities == 0 { state.quietSince = time.now }
        }
    }

    var isOver: Bool { inner.isOver }
    func ring() async { await inner.ring() }
    func answer() async -> Bool {
        let isUp = await inner.answer()
        state.withLock { $0.quietSince = time.now }
        return isUp
    }
    func play(_ clips: [Clip]) async {
        if clips.isEmpty { return await inner.play(clips) }
        await during { await inner.play(clips) }
    }
    func loop(_ clip: ClipName) async {
        state.withLock { $0.loops += 1 }
        await during { await inner.loop(clip) }
    }
    func nextDigit() async -> Digit? {
        begin()
        state.withLock { state in
            state.listening += 1
            state.listenings += 1
        }
        let digit = await inner.nextDigit()
        state.withLock { $0.listening -= 1 }
        end()
        return digit
    }
    func putBack(_ digit: Digit) { inner.putBack(digit) }
    func takeWaiting() -> [Digit] { inner.takeWaiting() }
    func discardDigits() -> Int { inner.discardDigits() }

    /// What the caller will say is asked first, at no cost of time.
    func record(
        _ name: RecordingName, limit: Duration, trailingSilence: Duration
    ) async throws(RecordingFailure) -> RecordedSpeech {
        begin()
        defer { end() }
        await stage.askForSpeech()
        defer { stage.stopSpeaking() }
        return try await inner.record(name, limit: limit, trailingSilence: trailingSilence)
    }
    func startRecording(_ name: RecordingName) async throws(RecordingFailure) { try await inner.startRecording(name) }
    func stopRecording() async -> Duration? { await inner.stopRecording() }
    func setSecret(_ isSecret: Bool) async { await inner.setSecret(isSecret) }
    func bridge(with other: any Line) async { await during { await inner.bridge(with: other) } }
    func hangUp(_ cause: HangupCause) async {
        state.withLock { state in
            state.measureQuiet(until: time.now)
            state.quietSince = nil
        }
        await inner.hangUp(cause)
    }
    func waitForEnd() async -> HangupCause? { await inner.waitForEnd() }
}

extension WatchedLine.State {
    fileprivate mutating func measureQuiet(until now: Timestamp) {
        if let quietSince { longestQuiet = max(longestQuiet, now - quietSince) }
    }
}
