import Foundation
import Signaling
import Telephony
import TestDrivers
import Testing
import Peers

/// A user agent on loopback, and what it tells, in order.
final class Stage: Sendable {
    static let answerSDP = """
        v=0\r
        o=- 7 7 IN IP4 127.0.0.1\r
        s=-\r
        c=IN IP4 127.0.0.1\r
        t=0 0\r
        m=audio 40002 RTP/AVP 0\r
        a=sendrecv\r\n
        """

    let agent: SIPAgent
    /// Both of UDP and TCP.
    let port: Int
    let heard = Mailbox<SIPEvent>()
    private let pump: Task<Void, Never>

    init(
        maximumDialogs: Int = 2_000, acknowledgementLimit: Duration = .seconds(32),
        configure: (inout SIPConfiguration) -> Void = { _ in }
    ) async throws {
        let agent = try SIPAgent()
        let events = await agent.events()
        let points = [SIPTransport.udp, .tcp].map { ListeningPoint(address: "127.0.0.1", port: 0, transport: $0) }
        var configuration = SIPConfiguration(
            listen: points, maximumDialogs: maximumDialogs, acknowledgementLimit: acknowledgementLimit)
        configure(&configuration)
        let bound = try await agent.start(configuration)
        let heard = heard
        self.agent = agent
        port = bound[0].port
        pump = Task {
            for await event in events { heard.send(event) }
            heard.close()
        }
    }

    /// As a consumer that goes away.
    func stopListening() { pump.cancel() }

    func next(_ location: SourceLocation = #_sourceLocation) async throws -> SIPEvent {
        try #require(await heard.receive(), "no more events", sourceLocation: location)
    }

    /// The next event, which must be an offered call.
    func nextOffered(_ location: SourceLocation = #_sourceLocation) async throws -> IncomingInvite {
        let event = try await next(location)
        guard case .offered(let invite) = event else {
            throw Unexpected(event: event)
        }
        return invite
    }

    /// Until sofia works on no dialog any more: what a leak would never reach.
    func untilNoDialogs() async throws {
        while await agent.dialogs > 0 { try await Task.sleep(for: .milliseconds(10)) }
    }

    struct Unexpected: Error {
        let event: SIPEvent
    }

    static func scenario(_ name: String) -> URL {
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Scenarios/\(name).xml")
    }

    static func sipp(_ name: String, _ transport: SippRun.Transport = .udp) -> SippRun {
        SippRun(scenario: scenario(name), transport: transport)
    }

    /// Says what sipp saw when it did not go as the scenario says.
    static func check(_ outcome: SippRun.Outcome, _ location: SourceLocation = #_sourceLocation) {
        #expect(outcome.succeeded, "\(outcome.errors)\n\(outcome.messages)", sourceLocation: location)
    }
}
