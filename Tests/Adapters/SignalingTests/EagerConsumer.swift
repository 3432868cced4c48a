import Signaling
import Telephony
import Testing
import Peers

/// A consumer that answers whatever is offered and hangs up at once: what a hostile dialog needs to do its harm.
final class EagerConsumer: Sendable {
    let agent: SIPAgent
    let port: Int
    private let pump: Task<Void, Never>

    init(acknowledgementLimit: Duration = .seconds(1), hangsUp: Bool = true) async throws {
        let agent = try SIPAgent()
        let events = await agent.events()
        let points = SIPTransport.plain.map { ListeningPoint(address: "127.0.0.1", port: 0, transport: $0) }
        let configuration = SIPConfiguration(listen: points, acknowledgementLimit: acknowledgementLimit)
        port = try await agent.start(configuration)[0].port
        self.agent = agent
        pump = Task {
            for await event in events {
                switch event {
                case .offered(let invite): await agent.answer(invite.leg, sdp: Stage.answerSDP)
                case .confirmed(let leg, _): if hangsUp { await agent.hangUp(leg) }
                case .reoffered(let leg, _): await agent.acceptReoffer(leg, sdp: Stage.answerSDP)
                default: break
                }
            }
        }
    }

    /// The agent is alive as long as it answers this.
    func expectAlive(_ comment: Comment, _ location: SourceLocation = #_sourceLocation) async throws {
        let peer = try RawPeer(towards: port)
        let answer = try await peer.ask(peer.request("OPTIONS"), until: { $0.hasPrefix("SIP/2.0 200") })
        #expect(answer != nil, comment, sourceLocation: location)
    }
}
