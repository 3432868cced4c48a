internal import Codecs
internal import Foundation
internal import Gateway
public import Media
internal import MediaTransport
internal import Signaling
internal import Synchronization
internal import Telephony
internal import Peers

/// A caller's telephone, of our own Signaling and Media: it hears which clips the line plays, keys and speaks.
///
///     try await TestCaller.call("soporte", at: gateway.port(.udp)) { caller in
///         try await caller.hears("Para soporte técnico, marque uno")
///         try await caller.press("1")
///     }
public final class TestCaller: Sendable {
    /// How keys travel.
    public enum Keying: Sendable, CaseIterable {
        case events, info
        /// telephone-event is not offered.
        case tones
    }
    private struct Leg: Sendable {
        let id: LegID
        let port: MediaPort
    }

    /// How long the line may take to say what is waited for.
    public static let patience: Duration = .seconds(30)

    private let sip: SIPAgent
    private let engine: MediaEngine
    private let keying: Keying
    private let codec: AudioCodec
    private let ear: CallerEar
    private let sounds: LineSounds
    /// Noted before the INVITE goes out.
    private let media = Mutex<MediaPort?>(nil)
    /// From the answer on.
    private let leg = Mutex<Leg?>(nil)
    private let negotiator = Mutex<SDPNegotiator?>(nil)
    private let isUp = Eventual<Void>()
    private let over = Eventual<String>()
    private let pump = Mutex<Task<Void, Never>?>(nil)

    /// Calls, lets `body` talk, hangs up when it has not, and takes the telephone down.
    public static func call<Value>(
        _ number: String = "soporte", at port: Int, _ transport: SippRun.Transport = .udp,
        from caller: String = "5550001111", keying: Keying = .events, codec: AudioCodec = .pcmu,
        _ body: (TestCaller) async throws -> Value
    ) async throws -> Value {
        let phone = try await TestCaller(keying, codec)
        do {
            try await phone.dial(number, port, transport, caller)
            let value = try await body(phone)
            await phone.stop()
            return value
        } catch {
            await phone.stop()
            let said = phone.heard.map { "\($0.startMilliseconds) ms \($0.name)" }.joined(separator: "\n")
            throw DidNotHappen("\(error)\nthe caller had heard:\n\(said)")
        }
    }

    private init(_ keying: Keying, _ codec: AudioCodec) async throws {
        self.keying = keying
        self.codec = codec
        sounds = try await LineSounds.shipped()
        ear = CallerEar(sounds.recognizer(for: codec))
        sip = try SIPAgent()
        engine = try MediaEngine(MediaSettings(bind: .loopback, threads: 1, asksForRealTime: false, codecs: .all))
        let events = await sip.events()
        let points = SIPTransport.plain.map { ListeningPoint(address: "127.0.0.1", port: 0, transport: $0) }
        _ = try await sip.start(SIPConfiguration(listen: points))
        pump.withLock { $0 = Task { for await event in events { await self.hear(event) } } }
    }

    private func dial(_ number: String, _ port: Int, _ transport: SippRun.Transport, _ caller: String) async throws {
        let media = try engine.open()
        self.media.withLock { $0 = media }
        var negotiator = SDPNegotiator(
            local: media.localAddress, sessionID: 1, codecs: [codec], takesTelephoneEvents: keying != .tones)
        let offer = negotiator.offer()
        self.negotiator.withLock { [negotiator] in $0 = negotiator }
        let parameter = transport == .tcp ? ";transport=tcp" : ""
        let invite = OutgoingInvite(to: "sip:\(number)@127.0.0.1:\(port)\(parameter)", fromUser: caller, offer: offer)
        _ = try await sip.invite(invite)
    }

    private func hear(_ event: SIPEvent) async {
        switch event {
        case .answered(let id, let answer):
            let agreed = negotiator.withLock { negotiator -> NegotiatedMedia? in
                guard let answer else { return nil }
                return try? negotiator?.accept(answer: answer)
            }
            guard let agreed, let port = media.withLock({ $0 }) else { return }
            port.apply(agreed)
            port.listen(into: ear)
            leg.withLock { $0 = Leg(id: id, port: port) }
            isUp.settle(())
        case .failed(_, let status, let reason): over.settle("\(status) \(reason)")
        case .ended(_, let how): over.settle(how == .byUs ? "hung up" : "the line hung up")
        case .reoffered(let leg, _): await sip.refuseReoffer(leg)
        case .offered, .confirmed, .ringing, .early, .redirected, .digit, .registering: break
        }
    }

    // What the caller does

    /// One after another, as fingers do.
    public func press(_ keys: String) async throws {
        let (digits, leg) = (keys.compactMap(Digit.init(rawValue:)), try await upLeg())
        switch keying {
        case .events, .tones: leg.port.send(digits)
        case .info: for digit in digits { await sip.sendInfo(leg.id, digit) }
        }
    }

    /// Says something that no key and no clip is in; returns when it is said.
    public func speak() async throws { _ = await (try await upLeg()).port.play([.audio(sounds.voice)]) }

    /// Takes time, as people do.
    public func pause(_ time: Duration) async throws { try await Task.sleep(for: time) }

    public func hangUp() async throws { await sip.hangUp(try await upLeg().id) }

    private func upLeg() async throws -> Leg {
        let isUp = isUp
        try await within(Self.patience, "the answer to the call") { await isUp.wait() }
        guard let leg = leg.withLock({ $0 }) else { throw DidNotHappen("the call") }
        return leg
    }

    // What the caller hears

    /// Waits until the line begins to say words that hold `words`; what it said before that is passed over.
    /// Returns the clips that were passed over, and the last.
    @discardableResult
    public func hears(_ words: String) async throws -> [String] {
        let sounds = sounds
        if codec.law == nil {
            let names = sounds.texts.filter { $0.value.contains(words) }.keys
            return [try await finds("“\(words)”", Array(names))]
        }
        return try await hears("“\(words)”") { sounds.texts[$0]?.contains(words) == true }
    }

    /// The same for whichever of several comes first.
    @discardableResult
    public func hears(anyOf choices: [String]) async throws -> [String] {
        let sounds = sounds
        let what = choices.map { "“\($0)”" }.joined(separator: " or ")
        return try await hears(what) { clip in choices.contains { sounds.texts[clip]?.contains($0) == true } }
    }

    /// The same for a clip without words.
    @discardableResult
    public func hears(clip name: String) async throws -> [String] {
        if codec.law == nil { return [try await finds(name, [name])] }
        return try await hears(name) { $0 == name }
    }

    private func finds(_ what: String, _ names: [String]) async throws -> String {
        let clips = Dictionary(
            names.compactMap { name in sounds.bank[ClipName(name)].map { (name, $0) } }, uniquingKeysWith: { $1 })
        return try await eventually("hearing \(what)", limit: Self.patience) { [ear] in ear.finds(clips) }
    }

    private func hears(_ what: String, _ isMeant: @escaping @Sendable (String) -> Bool) async throws -> [String] {
        let ear = ear
        return try await within(Self.patience, "hearing \(what)") {
            var names: [String] = []
            while let clip = await ear.beginnings.receive() {
                names.append(clip.name)
                if isMeant(clip.name) { return names }
            }
            return nil
        }
    }

    /// Hears a number read out to its last digit, which has a falling tone of its own.
    public func hearsNumber() async throws -> Int64 {
        let ear = ear
        return try await within(Self.patience, "hearing a number") {
            var number = ""
            while let clip = await ear.beginnings.receive() {
                guard let digit = ClipName(clip.name).digit else {
                    if number.isEmpty { continue }
                    throw DidNotHappen("the end of the number that began \(number)")
                }
                number.append(digit)
                if clip.name.hasSuffix("-final") { return Int64(number) }
            }
            return nil
        }
    }

    /// What was recognised until now.
    public var heard: [ClipRecognizer.Heard] { ear.heard }
    /// All that was received, 16 bits at 8 kHz.
    public var samples: [Int16] { ear.samples }

    /// How the call ended, once it has: "hung up", "the line hung up", or the status that refused it.
    public func ended() async throws -> String {
        let over = over
        return try await within(Self.patience, "the end of the call") { await over.wait() }
    }

    private func stop() async {
        if over.value == nil, let leg = leg.withLock({ $0 }) { await sip.hangUp(leg.id) }
        media.withLock { $0.take() }?.close()
        await sip.shutDown()
        await engine.stop()
        pump.withLock { $0.take() }?.cancel()
    }
}
