import Aside
import Content
import Foundation
import Gateway
import Media
import Records
import Telephony
import TestDrivers
import Testing

/// Dialog features as a softphone uses them that knows nothing of us.
@Suite(.oneAtATime, .fewAtATime, .timeLimit(.minutes(30))) struct `A softphone` {
    private static let tone = 1_000

    /// Waits until a clip with these words is in what the softphone has heard.
    private func hears(_ words: String, _ phone: Baresip) async throws {
        let sounds = try await LineSounds.shipped()
        let name = try #require(sounds.texts.first { $0.value.contains(words) }?.key)
        let clip = try #require(sounds.bank[ClipName(name)])
        for _ in 0..<40 {
            if ClipFinder.place(of: clip, in: try phone.heard) != nil { return }
            try await Task.sleep(for: .milliseconds(500))
        }
        throw DidNotHappen("the softphone did not hear “\(words)”")
    }

    @Test(arguments: SippRun.Transport.allCases)
    func `calls in, hears the line, holds, resumes and keys on`(over transport: SippRun.Transport) async throws {
        try await GatewayProcess.run { gateway in
            try await Baresip.run("laura", tone: 440) { phone in
                let parameter = transport == .tcp ? ";transport=tcp" : ""
                try await phone.call("sip:soporte@127.0.0.1:\(gateway.port(transport))\(parameter)")
                try await hears(DialogCall.notice, phone)
                for _ in 0..<2 {
                    try await phone.hold()
                    try await Task.sleep(for: .milliseconds(700))
                    try await phone.resume()
                    try await Task.sleep(for: .milliseconds(700))
                }
                // By RTP: what it hears after a hold baresip keeps in no file.
                try await phone.press("1")
                try await eventually("the key on record") { () async throws -> Void? in
                    try await gateway.records { reader in
                        guard let call = try await reader.calls().first(where: { $0.caller == "laura" }) else {
                            return nil
                        }
                        let reached = CallEvent.entered(step: StepName("identificacion"))
                        return try await reader.journal(of: call.id).contains { $0.event == reached } ? () : nil
                    }
                }
                try await phone.hangUp()
            }
            let record = try await gateway.endedCall(from: "laura")
            #expect(record.summary.cause == .caller)
            #expect(record.steps == DialogCall.stepsOfKeyOne)
            let holding = record.events.filter { $0 == .held || $0 == .resumed }
            #expect(holding == [.held, .resumed, .held, .resumed])
        }
    }

    @Test(arguments: SippRun.Transport.allCases)
    func `is called, holds, resumes, and is heard by the caller`(over transport: SippRun.Transport) async throws {
        try await Baresip.run("ventas", tone: Self.tone, answers: true) { phone in
            var wishes = GatewayFolder.Wishes()
            let parameter = transport == .tcp ? ";transport=tcp" : ""
            wishes.departments = ["ventas": "sip:ventas@127.0.0.1:\(phone.port)\(parameter)"]
            try await GatewayProcess.run(wishes) { gateway in
                try await TestCaller.call(at: gateway.port(.udp), from: "5550130001") { caller in
                    try await caller.hears("marque uno")
                    try await caller.press("2")
                    try await caller.hears(hertz: Double(Self.tone), after: 0, within: .seconds(30))
                    try await phone.hold()
                    try await Task.sleep(for: .milliseconds(1_500))
                    try await phone.resume()
                    let before = caller.samples.count
                    try await caller.hears(hertz: Double(Self.tone), after: before, within: .seconds(10))
                    try await caller.speak()
                }
                let record = try await gateway.endedCall(from: "5550130001")
                #expect(record.summary.cause == .caller)
                #expect(record.happened(.transferred(to: "ventas")))
            }
        }
    }
}
