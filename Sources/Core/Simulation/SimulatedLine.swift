public import CallFlow
import Synchronization
public import Telephony

/// A leg without a telephone: keys and hang-ups come from a simulated person, audio passes in virtual time.
public final class SimulatedLine: Line {
    private struct State {
        var heard: [Clip] = []
        var pressed = 0
        var delivered = 0
        var discarded = 0
        var isSecret = false
        var recording: Timestamp?
        /// What the person says next time something is recorded: how long, and whether it is loud enough.
        var speech: (length: Duration, isHeard: Bool) = (.seconds(5), true)
        var random: SeededRandom
        /// So many recordings in a hundred fail.
        var faults: Int
    }
    private let state: Mutex<State>
    private let time: any Timekeeper
    private let keys = Mailbox<Digit>()
    private let end = Eventual<HangupCause>()
    /// Sees every prompt when it begins.
    private let listener: @Sendable ([Clip]) -> Void

    /// How long a sentence takes in a simulated world, and one of the short words that values are put together from.
    static let sentenceLength: Duration = .seconds(5), wordLength: Duration = .milliseconds(500)

    private static func length(of clip: Clip) -> Duration {
        switch clip {
        case .audio(let name): name.raw.utf8.contains(UInt8(ascii: " ")) ? sentenceLength : wordLength
        case .pause(let milliseconds): .milliseconds(milliseconds)
        }
    }

    /// How long whoever is on the line stays; nil: until hung up by somebody's doing.
    private let stay: Duration?

    public init(
        time: any Timekeeper, seed: UInt64 = 0, faults: Int = 0, stay: Duration? = nil,
        listener: @escaping @Sendable ([Clip]) -> Void = { _ in }
    ) {
        self.time = time
        self.stay = stay
        state = Mutex(State(random: SeededRandom(seed: seed), faults: faults))
        self.listener = listener
    }

    // What the person does.

    public func press(_ text: String) {
        for digit in text.compactMap(Digit.init(rawValue:)) {
            if end.value != nil { return }
            state.withLock { $0.pressed += 1 }
            keys.send(digit)
        }
    }
    public func hangUpByPerson(_ cause: HangupCause = .caller) { finish(cause) }
    private func finish(_ cause: HangupCause) {
        end.settle(cause)
        keys.close()
    }
    public func prepareSpeech(_ length: Duration, isHeard: Bool) {
        state.withLock { $0.speech = (length, isHeard) }
    }
    /// From now on nothing can be recorded.
    func failRecordings() { state.withLock { $0.faults = 100 } }
    public var isOver: Bool { end.value != nil }
    public var heard: [Clip] { state.withLock { $0.heard } }

    /// Keys that were pressed and have vanished: neither taken, nor discarded, nor waiting.
    public var lostKeys: Int {
        let waiting = keys.count
        return state.withLock { $0.pressed - $0.delivered - $0.discarded - waiting }
    }
    public var deliveredKeys: Int { state.withLock { $0.delivered } }

    // What a script does.

    public func ring() async {}
    public func answer() async -> Bool { end.value == nil }

    public func play(_ clips: [Clip]) async {
        if Task.isCancelled || end.value != nil { return }
        state.withLock { $0.heard += clips }
        listener(clips)
        await sleep(for: clips.reduce(.zero) { $0 + Self.length(of: $1) })
    }

    public func loop(_ clip: ClipName) async {
        _ = await end.wait()
    }

    public func nextDigit() async -> Digit? {
        let digit = await keys.receive()
        if digit != nil { state.withLock { $0.delivered += 1 } }
        return digit
    }
    public func putBack(_ digit: Digit) {
        state.withLock { $0.delivered -= 1 }
        keys.putBack(digit)
    }
    public func takeWaiting() -> [Digit] {
        let waiting = keys.receiveAll()
        state.withLock { $0.delivered += waiting.count }
        return waiting
    }
    public func discardDigits() -> Int {
        let count = keys.clear()
        state.withLock { $0.discarded += count }
        return count
    }

    public func record(
        _ name: RecordingName, limit: Duration, trailingSilence: Duration
    ) async throws(RecordingFailure) -> RecordedSpeech {
        let (speech, fails) = state.withLock { state in (state.speech, state.random.chance(state.faults)) }
        if fails { throw .discFull }
        let began = time.now
        await sleep(for: min(limit, (speech.isHeard ? speech.length : .zero) + trailingSilence))
        let length = time.now - began
        return RecordedSpeech(length: length, speech: speech.isHeard ? min(length, speech.length) : .zero)
    }

    public func startRecording(_ name: RecordingName) async throws(RecordingFailure) {
        let fails = state.withLock { state in
            state.recording = time.now
            return state.random.chance(state.faults)
        }
        if fails { throw .cannotWrite("the disc of a simulated world") }
    }
    public func stopRecording() async -> Duration? {
        state.withLock { state in
            defer { state.recording = nil }
            return state.recording.map { time.now - $0 }
        }
    }
    public func setSecret(_ isSecret: Bool) async { state.withLock { $0.isSecret = isSecret } }

    public func bridge(with other: any Line) async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { _ = await self.end.wait() }
            group.addTask { _ = await other.waitForEnd() }
            await group.next()
            group.cancelAll()
        }
    }

    public func hangUp(_ cause: HangupCause) async { finish(cause) }
    public func waitForEnd() async -> HangupCause? {
        guard let stay else { return await end.wait() }
        await withTaskGroup(of: Void.self) { group in
            group.addTask { _ = await self.end.wait() }
            group.addTask { await self.sleep(for: stay) }
            await group.next()
            group.cancelAll()
        }
        if !Task.isCancelled { finish(.caller) }
        return end.value
    }

    private func sleep(for duration: Duration) async {
        do { try await time.sleep(for: duration) } catch { return }
    }
}
