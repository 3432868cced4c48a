internal import CallFlow
internal import Media
internal import MediaTransport
internal import Records
internal import Signaling
internal import Synchronization
internal import Telephony

/// One leg and its media as a `Line`: what a script says becomes SIP here, and RTP.
final class PhoneLine: Line {
    /// What the far end did that is no business of the script's.
    enum Notice: Sendable {
        case held
        case resumed
    }

    struct State {
        var negotiator: SDPNegotiator
        /// The answer to the offer of an INVITE, kept until the call is answered.
        var answer: (text: String, media: NegotiatedMedia)?
        var isAnswered = false
        var isHeld = false
        /// Our offer is out and not yet answered.
        var needsAnswer = false
        /// Our offer went out with the ringing: the answer to the call needs none.
        var hasOfferedRinging = false
        /// Where a 3xx sent our call on to.
        var redirections: [String] = []
        var observer: (@Sendable (Notice) -> Void)?
    }

    let leg: LegID
    /// The address that its messages come from.
    let peer: String
    let port: MediaPort
    let sip: SIPAgent
    let bank: PromptBank
    let time: any Timekeeper
    let fan: RecordingFan
    let state: Mutex<State>
    let end = Eventual<HangupCause>()
    /// Settled when the far end has agreed to the media.
    let up = Eventual<Void>()
    private let isOutgoing: Bool
    let report: @Sendable (String) -> Void

    /// How long after our 200 the first prompt waits for the ACK: before it, telephones throw audio away.
    private static let acknowledgementPatience: Duration = .seconds(2)

    init(
        leg: LegID, peer: String, isOutgoing: Bool, port: MediaPort, negotiator: SDPNegotiator,
        answer: (text: String, media: NegotiatedMedia)? = nil, world: LineWorld,
        bank: PromptBank, report: @escaping @Sendable (String) -> Void
    ) {
        self.leg = leg
        self.peer = peer
        self.isOutgoing = isOutgoing
        self.port = port
        sip = world.sip
        time = world.time
        fan = RecordingFan(store: world.recordings)
        self.bank = bank
        self.report = report
        state = Mutex(State(negotiator: negotiator, answer: answer))
    }

    func observe(_ observer: @escaping @Sendable (Notice) -> Void) { state.withLock { $0.observer = observer } }

    /// Our INVITE carries an offer.
    func expectAnswer() { state.withLock { $0.needsAnswer = true } }

    // Line

    var isOver: Bool { end.value != nil }

    func ring() async {
        let offer: String? = state.withLock { state in
            guard state.answer == nil else { return nil }
            state.needsAnswer = true
            return state.negotiator.offer()
        }
        if await sip.ring(leg, offer: offer) { state.withLock { $0.hasOfferedRinging = true } }
    }

    func answer() async -> Bool {
        if isOver { return false }
        let (text, media): (String?, NegotiatedMedia?) = state.withLock { state in
            state.isAnswered = true
            if state.hasOfferedRinging { return (nil, nil) }
            guard let answer = state.answer else {
                state.needsAnswer = true
                return (state.negotiator.offer(), nil)
            }
            state.answer = nil
            return (answer.text, answer.media)
        }
        if let media { port.apply(media) }
        await sip.answer(leg, sdp: text)
        await wait(for: up, atMost: media == nil ? .seconds(40) : Self.acknowledgementPatience)
        return !isOver
    }

    private func wait(for event: Eventual<Void>, atMost limit: Duration) async {
        let (time, end) = (time, end)
        await withTaskGroup(of: Void.self) { group in
            group.addTask { _ = await event.wait() }
            group.addTask { _ = await end.wait() }
            group.addTask { do { try await time.sleep(for: limit) } catch { return } }
            await group.next()
            group.cancelAll()
        }
    }

    func play(_ clips: [Clip]) async {
        let (items, missing) = bank.items(for: clips)
        for name in missing { report("there is no prompt “\(name)”") }
        if Task.isCancelled || items.isEmpty || isOver { return }
        _ = await port.play(items)
    }

    func loop(_ clip: ClipName) async {
        guard let audio = bank[clip] else {
            report("there is no prompt “\(clip)”")
            _ = await end.wait()
            return
        }
        while !Task.isCancelled, !isOver { _ = await port.play([.audio(audio)]) }
    }

    func nextDigit() async -> Digit? { await port.digits.receive() }
    func putBack(_ digit: Digit) { port.digits.putBack(digit) }
    func takeWaiting() -> [Digit] { port.digits.receiveAll() }
    func discardDigits() -> Int { port.digits.clear() }

    func record(
        _ name: RecordingName, limit: Duration, trailingSilence: Duration
    ) async throws(RecordingFailure) -> RecordedSpeech {
        let speech = try await fan.recordSpeech(name, limit: limit, trailingSilence: trailingSilence)
        port.startRecording(into: fan)
        await withTaskGroup(of: Void.self) { group in
            group.addTask { _ = await speech.ended.wait() }
            group.addTask { _ = await self.end.wait() }
            await group.next()
            group.cancelAll()
        }
        try await fan.finishSpeech()
        if fan.isIdle { port.stopRecording() }
        return speech.result
    }

    func startRecording(_ name: RecordingName) async throws(RecordingFailure) {
        try await fan.recordWhole(name)
        port.startRecording(into: fan)
    }

    func stopRecording() async -> Duration? {
        let length: Duration?
        do throws(RecordingFailure) {
            length = try await fan.finishWhole()
        } catch {
            report("a recording was cut short: \(error)")
            return nil
        }
        if fan.isIdle { port.stopRecording() }
        return length
    }

    func setSecret(_ isSecret: Bool) async { port.setSecret(isSecret) }

    func bridge(with other: any Line) async {
        guard let other = other as? PhoneLine else { preconditionFailure("telephones are bridged with telephones") }
        port.bridge(with: other.port)
        await withTaskGroup(of: Void.self) { group in
            group.addTask { _ = await self.end.wait() }
            group.addTask { _ = await other.end.wait() }
            await group.next()
            group.cancelAll()
        }
        port.unbridge()
    }

    func hangUp(_ cause: HangupCause) async {
        if end.settle(cause) {
            let isAnswered = state.withLock { $0.isAnswered }
            if isAnswered || isOutgoing {
                let (q850, text) = Termination.reason(for: cause)
                await sip.hangUp(leg, reason: "Q.850;cause=\(q850);text=\"\(text)\"")
            } else {
                let status = Termination.status(for: cause)
                await sip.refuse(leg, status: status, retryAfter: Termination.retryAfter(ofStatus: status))
            }
        }
        await release()
    }

    func waitForEnd() async -> HangupCause? { await end.wait() }

    /// Frees what the leg holds; recordings are closed with what was heard.
    func release() async {
        port.close()
        do throws(RecordingFailure) {
            try await fan.finishSpeech()
            _ = try await fan.finishWhole()
        } catch { report("a recording was cut short: \(error)") }
    }
}
