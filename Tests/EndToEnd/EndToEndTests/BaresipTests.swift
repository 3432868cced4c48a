import ConsoleProtocol
import ConsoleScreen
import Content
import Foundation
import Gateway
import Records
import Telephony
import TestDrivers
import Testing

@Suite struct `Two softphones and a console` {
    private static let callerTone = 440, agentTone = 1_000

    /// Keys of one who identifies by code and PIN and asks for an agent, all of them ahead of the prompts.
    private static let keys = "1\(People.laura.code)#\(People.laura.pin)#3"

    @Test(.timeLimit(.minutes(2)))
    func `caller and agent hear each other after the console accepts, and the recording holds both`() async throws {
        try await Baresip.run("ana", tone: Self.agentTone, answers: true) { agent in
            var wishes = GatewayFolder.Wishes()
            wishes.agentPhone = "sip:ana@127.0.0.1:\(agent.port)"
            try await GatewayProcess.run(wishes) { gateway in
                try await Baresip.run("laura", tone: Self.callerTone) { caller in
                    let console = try await signIn(at: gateway)
                    defer { console.close() }
                    try await caller.call("sip:soporte@\(gateway.address)")
                    try await caller.press(Self.keys)
                    let before = try await talk(console, caller, agent)
                    try await console.ask(.hangUp).isDone()
                    try await agent.happened("CALL_CLOSED")
                    try await caller.happened("CALL_CLOSED", within: .seconds(20))
                    let (byCaller, byAgent) = (try caller.heard, try agent.heard)
                    #expect(!ToneFinder.sounds(Double(Self.agentTone), in: Array(byCaller[..<before]), forSeconds: 0.1))
                    #expect(ToneFinder.sounds(Double(Self.agentTone), in: byCaller, forSeconds: 2))
                    #expect(ToneFinder.sounds(Double(Self.callerTone), in: byAgent, forSeconds: 2))
                    #expect(!ToneFinder.sounds(Double(Self.callerTone), in: byCaller, forSeconds: 0.1))
                    try await checkRecording(of: gateway)
                }
            }
        }
    }

    private func signIn(at gateway: GatewayProcess) async throws -> ConsoleClient {
        let console = try await ConsoleClient.connect(to: gateway.folder.console, name: "prueba", time: SystemTime())
        try await console.ask(.signIn(agent: People.agent, pin: Secret(People.agentPIN))).isDone()
        try await console.ask(.ready).isDone()
        return console
    }

    /// Accepts the call and lets the two hear each other for three seconds.
    /// - Returns: How much the caller had heard when the agent accepted, in samples.
    private func talk(_ console: ConsoleClient, _ caller: Baresip, _ agent: Baresip) async throws -> Int {
        let card = try await within(.seconds(30), "the offer") { () async throws -> OfferCard? in
            while let line = await console.nextNotice() { if case .offer(let card) = line.notice { return card } }
            return nil
        }
        #expect(card.caller.company == People.laura.company)
        let before = try caller.heard.count
        try await console.ask(.accept(offer: card.offer)).isDone()
        _ = try await within(.seconds(15), "the conversation") { () async throws -> Bool? in
            while let line = await console.nextNotice() { if case .connected = line.notice { return true } }
            return nil
        }
        async let callerHears: Void = caller.hear(seconds: 3)
        async let agentHears: Void = agent.hear(seconds: 3)
        _ = try await (callerHears, agentHears)
        return before
    }

    /// Both sides, each on a channel of its own or mixed: both tones are in it.
    private func checkRecording(of gateway: GatewayProcess) async throws {
        let reader = try RecordsReader(Storage(path: gateway.folder.database))
        let recording = try await eventually("the length of the recording") { () async throws -> RecordingSummary? in
            try await reader.recordings(of: CallID(1)).first { $0.purpose == .call && $0.length != nil }
        }
        let bytes = try Data(contentsOf: URL(filePath: "\(gateway.folder.data)/recordings/\(recording.name).wav"))
        let samples = stride(from: 44, to: bytes.count - 1, by: 2).map {
            Int16(truncatingIfNeeded: Int(bytes[$0]) | Int(bytes[$0 + 1]) << 8)
        }
        let sides = [0, 1].map { side in stride(from: side, to: samples.count, by: 2).map { samples[$0] } }
        #expect(bytes[22] == 2)
        for tone in [Self.callerTone, Self.agentTone] {
            #expect(sides.contains { ToneFinder.sounds(Double(tone), in: $0, forSeconds: 2) })
        }
    }
}

extension ConsoleNotice {
    /// Throws when the gateway did not do what it was asked for.
    func isDone() throws {
        if case .refused(let refusal) = self { throw DidNotHappen("the console was refused: \(refusal.sentence)") }
    }
}
