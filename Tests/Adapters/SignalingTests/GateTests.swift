import Aside
import Peers
import Signaling
import Synchronization
import TestDrivers
import Testing

/// Who may not come in.
@Suite(.oneAtATime, .timeLimit(.minutes(30))) struct `The gate` {
    /// Keeps out whoever asks by one of these methods, and notes what it was asked.
    private final class Doorkeeper: Sendable {
        let refused: Set<String>
        let verdict: GateVerdict
        let asked = Mutex<[String]>([])

        init(refusing refused: Set<String>, by verdict: GateVerdict = .drop) {
            self.refused = refused
            self.verdict = verdict
        }

        func stage() async throws -> Stage {
            try await Stage { configuration in
                configuration.gate = { source, method in
                    self.asked.withLock { $0.append("\(method) \(source.address):\(source.port)") }
                    return self.refused.contains(method) ? self.verdict : .pass
                }
            }
        }
    }

    @Test(arguments: [false, true])
    func `answers nothing to what it keeps out, and all else`(_ isStream: Bool) async throws {
        let keeper = Doorkeeper(refusing: ["REGISTER", "INVITE"])
        let stage = try await keeper.stage()
        let stranger = try RawPeer(towards: stage.port, stream: isStream)
        for method in ["REGISTER", "INVITE"] { try stranger.send(stranger.request(method)) }
        let friend = try RawPeer(towards: stage.port)
        let answer = try await friend.ask(friend.request("OPTIONS"), until: { _ in true })
        #expect(answer?.hasPrefix("SIP/2.0 200") == true)
        // What was asked before the friend's request was passed over before it, too: the thread is one.
        #expect(try await stranger.receive(within: .milliseconds(300), until: { _ in true }) == nil)
        #expect(keeper.asked.withLock { $0 }.contains("INVITE 127.0.0.1:\(stranger.port)") || isStream)
        #expect(await stage.agent.count().invites == 0)
        await stage.agent.shutDown()
    }

    @Test(arguments: ["REGISTER", "INVITE", "OPTIONS", "BREW"])
    func `refuses alike, whatever is asked`(_ method: String) async throws {
        let keeper = Doorkeeper(refusing: [method], by: .refuse)
        let stage = try await keeper.stage()
        let peer = try RawPeer(towards: stage.port)
        let answer = try await peer.ask(peer.request(method), until: { _ in true })
        #expect(answer?.hasPrefix("SIP/2.0 400 Bad Request\r\n") == true, "\(answer ?? "nothing")")
        #expect(await stage.agent.count().invites == 0)
        await stage.agent.shutDown()
    }

    @Test func `does not know a method that it was not asked about`() async throws {
        let keeper = Doorkeeper(refusing: [])
        let stage = try await keeper.stage()
        let peer = try RawPeer(towards: stage.port)
        let answer = try await peer.ask(peer.request("BREW"), until: { _ in true })
        #expect(answer?.hasPrefix("SIP/2.0 ") == true)
        #expect(keeper.asked.withLock { $0 }.first == "BREW 127.0.0.1:\(peer.port)")
        await stage.agent.shutDown()
    }
}
