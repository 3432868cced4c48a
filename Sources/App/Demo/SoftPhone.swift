internal import Foundation
internal import Media
internal import MediaTransport
internal import Peers
internal import Signaling
internal import Synchronization
internal import Telephony

/// A telephone made of our own Signaling and Media: it calls or is called, keys, speaks and hears.
final class SoftPhone: Sendable {
    private struct Leg: Sendable {
        let id: LegID
        let port: MediaPort
    }
    private let sip: SIPAgent
    private let engine: MediaEngine
    private let isDeaf: Bool
    private let leg = Mutex<Leg?>(nil)
    private let negotiator = Mutex<SDPNegotiator?>(nil)
    let ear: Ear
    /// What SIP signals, in words.
    let signals = Mailbox<String>()
    let isUp = Eventual<Void>()
    let isOver = Eventual<String>()
    let port: Int

    /// A telephone that listens on a port of the kernel's choice.
    static func start(hearing clips: [String: EncodedAudio], isDeaf: Bool = false) async throws -> SoftPhone {
        let sip = try SIPAgent()
        let engine = try MediaEngine(
            MediaSettings(bind: .loopback, threads: 1, asksForRealTime: false))
        let events = await sip.events()
        let points = try await sip.start(
            SIPConfiguration(listen: [ListeningPoint(address: "127.0.0.1", port: 0, transport: .udp)]))
        return SoftPhone(sip, engine, events, points.first?.port ?? 0, Ear(clips: clips), isDeaf)
    }

    private let events: AsyncStream<SIPEvent>

    private init(
        _ sip: SIPAgent, _ engine: MediaEngine, _ events: AsyncStream<SIPEvent>, _ port: Int, _ ear: Ear, _ isDeaf: Bool
    ) {
        self.sip = sip
        self.engine = engine
        self.events = events
        self.port = port
        self.ear = ear
        self.isDeaf = isDeaf
    }

    /// Hears what SIP tells, until the telephone is stopped.
    func run() async {
        for await event in events { await hear(event) }
    }

    func call(_ number: String, at address: String) async throws {
        let port = try engine.open()
        var negotiator = SDPNegotiator(local: port.localAddress, sessionID: 1, codecs: [.pcmu])
        let offer = negotiator.offer()
        self.negotiator.withLock { [negotiator] in $0 = negotiator }
        let invite = OutgoingInvite(to: "sip:\(number)@\(address)", fromUser: "5550001111", offer: offer)
        signals.send("INVITE sip:\(number)")
        let id = try await sip.invite(invite)
        leg.withLock { $0 = Leg(id: id, port: port) }
    }

    private func hear(_ event: SIPEvent) async {
        switch event {
        case .offered(let invite): await take(invite)
        case .ringing: signals.send("180 Ringing")
        case .answered(_, let answer):
            signals.send("200 OK")
            if let answer { agree(answer) }
        case .confirmed:
            signals.send("ACK")
            isUp.settle(())
        case .failed(_, let status, let reason): end("\(status) \(reason)")
        case .ended(_, let how): end(how == .byUs ? "BYE" : "BYE de la línea")
        case .reoffered(let leg, _): await sip.refuseReoffer(leg)
        case .early, .redirected, .digit, .registering: break
        }
    }

    private func take(_ invite: IncomingInvite) async {
        do {
            let port = try engine.open()
            var negotiator = SDPNegotiator(local: port.localAddress, sessionID: 1, codecs: [.pcmu])
            let (text, media) = try negotiator.answer(to: invite.offer ?? "")
            leg.withLock { $0 = Leg(id: invite.leg, port: port) }
            signals.send("INVITE")
            await sip.ring(invite.leg)
            port.apply(media)
            if !isDeaf { port.listen(into: ear) }
            await sip.answer(invite.leg, sdp: text)
        } catch { await sip.refuse(invite.leg, status: 488) }
    }

    private func agree(_ answer: String) {
        let media: NegotiatedMedia? = negotiator.withLock { negotiator in
            do { return try negotiator?.accept(answer: answer) } catch { return nil }
        }
        guard let media, let port = leg.withLock({ $0?.port }) else { return }
        port.apply(media)
        if !isDeaf { port.listen(into: ear) }
        isUp.settle(())
    }

    private func end(_ words: String) {
        signals.send(words)
        leg.withLock { $0.take() }?.port.close()
        isOver.settle(words)
    }

    func press(_ keys: String) {
        guard let port = leg.withLock({ $0?.port }) else { return }
        port.send(keys.compactMap(Digit.init(rawValue:)))
    }

    func speak(_ audio: EncodedAudio) async {
        guard let port = leg.withLock({ $0?.port }) else { return }
        _ = await port.play([.audio(audio)])
    }

    func hangUp() async {
        if let leg = leg.withLock({ $0 }) { await sip.hangUp(leg.id) }
    }

    func stop() async {
        await sip.shutDown()
        await engine.stop()
    }
}
