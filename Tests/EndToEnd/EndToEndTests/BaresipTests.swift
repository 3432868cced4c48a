import Aside
import ConsoleProtocol
import Foundation
import Media
import Records
import Telephony
import TestDrivers
import Testing

@Suite(.oneAtATime) struct `Two softphones and a console` {
    private static let callerTone = 440, agentTone = 1_000

    /// Keys of one who identifies by code and PIN and asks for an agent, all of them ahead of the prompts.
    private static let keys = "1\(People.laura.code)#\(People.laura.pin)#3"

    @Test(.timeLimit(.minutes(30)), arguments: [AudioCodec.pcmu, .g722])
    func `caller and agent hear each other after the console accepts, and the recording holds both`(
        callersCodec: AudioCodec
    ) async throws {
        try await Baresip.run("ana", tone: Self.agentTone, answers: true) { agent in
            var wishes = GatewayFolder.Wishes()
            wishes.agentPhone = "sip:ana@127.0.0.1:\(agent.port)"
            try await GatewayProcess.run(wishes) { gateway in
                try await Baresip.run("laura", tone: Self.callerTone, codec: callersCodec) { caller in
                    let before = try await TestConsole.signIn(gateway) { console in
                        try await console.tell(.ready)
                        try await caller.call("sip:soporte@\(gateway.address)")
                        try await caller.press(Self.keys)
                        let before = try await talk(console, caller, agent)
                        try await console.tell(.hangUp)
                        return before
                    }
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

    /// Accepts the call and lets the two hear each other for three seconds.
    /// - Returns: How much the caller had heard when the agent accepted, in samples.
    private func talk(_ console: TestConsole, _ caller: Baresip, _ agent: Baresip) async throws -> Int {
        let card = try await console.notice("the offer") { if case .offer(let card) = $0 { card } else { nil } }
        #expect(card.caller.company == People.laura.company)
        let before = try caller.heard.count
        try await console.tell(.accept(offer: card.offer))
        _ = try await console.notice("the conversation") { if case .connected(let call) = $0 { call } else { nil } }
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
