import Aside
import CallFlow
import Content
import Foundation
import Gateway
import Helpdesk
import Media
import Records
import Telephony
import TestDrivers
import Testing

/// `kill -9` of the gateway amid a call, and what the next one finds of it.
@Suite(.oneAtATime) struct `A gateway killed in mid-call` {
    private static let tone = 440
    /// From the greeting to the tone after which the case is described: a menu each, and a key that cuts the rest
    /// short.
    private static let keysToDescription = "11135"
    private static let firstCall = CallID(1), secondCall = CallID(2)

    private static var wishes: GatewayFolder.Wishes {
        var wishes = GatewayFolder.Wishes()
        wishes.trusted = ["127.0.0.1"]
        return wishes
    }

    @Test(.timeLimit(.minutes(30)))
    func `in a prompt and with a caller waiting keeps both calls, and calls back who waited`() async throws {
        try await GatewayProcess.run(Self.wishes) { gateway in
            try await Baresip.run(People.laura.number, tone: Self.tone) { waiting in
                try await waiting.call("sip:soporte@\(gateway.address)")
                try await waiting.press("13")
                try await journal(of: Self.firstCall, at: gateway) { $0.contains(.queued(QueueName("soporte"))) }
                try await Baresip.run("5550009999", tone: Self.tone) { listening in
                    try await listening.call("sip:soporte@\(gateway.address)")
                    let step = CallEvent.entered(step: StepName("aviso"))
                    try await journal(of: Self.secondCall, at: gateway) { events in
                        if case .said = events.last { events.contains(step) } else { false }
                    }
                    let before = try await calls(of: gateway)
                    await gateway.kill()
                    try await gateway.start()
                    let after = try await calls(of: gateway)
                    for call in [Self.firstCall, Self.secondCall] {
                        let (old, new) = (before[call] ?? [], after[call] ?? [])
                        #expect(!old.isEmpty && new.starts(with: old))
                        #expect(new.last == .ended(.interrupted))
                    }
                    try await checkCallBack(at: gateway)
                }
            }
        }
    }

    private func checkCallBack(at gateway: GatewayProcess) async throws {
        let messages = try await read(gateway) { try await $0.messages(of: People.helpdesk) }
        #expect(messages.count == 1)
        let owed = try #require(messages.first)
        #expect(owed.draft.kind == .callBack && owed.draft.call == Self.firstCall)
        #expect(owed.draft.number == People.laura.number)
        #expect(owed.state == .waiting)
    }

    @Test(.timeLimit(.minutes(30)))
    func `while it records keeps the recording up to the last second`() async throws {
        try await GatewayProcess.run(Self.wishes) { gateway in
            try await Baresip.run(People.laura.number, tone: Self.tone) { caller in
                try await caller.call("sip:soporte@\(gateway.address)")
                try await caller.press(Self.keysToDescription)
                try await caller.hear(seconds: 3)
                let recording = try await eventually("three seconds of a recording", limit: .seconds(20)) {
                    try await self.read(gateway) { try await $0.recordings(of: Self.firstCall) }.first { recording in
                        try Data(contentsOf: Self.file(of: recording.name, at: gateway)).count > 44 + 3 * 16_000
                    }
                }
                #expect(recording.purpose == .description && recording.length == nil)
                let killedAt = SystemTime().now
                await gateway.kill()
                try await gateway.start()

                let kept = try #require(try await read(gateway) { try await $0.recordings(of: Self.firstCall) }.first)
                let length = try #require(kept.length)
                let recorded = killedAt - kept.startedAt
                print("recorded for \(recorded) when it was killed, kept \(length)")
                #expect(length > recorded - .seconds(1) && length < recorded + .milliseconds(100))
                let sound = try WAVFile.read(Self.file(of: kept.name, at: gateway).path).samples
                #expect(Duration.microseconds(sound.count * 125) == length)
                let seconds = Double(sound.count) / 8_000
                #expect(ToneFinder.sounds(Double(Self.tone), in: sound, forSeconds: seconds - 0.5))
                let call = try await read(gateway) { try await $0.call(Self.firstCall) }
                #expect(call?.cause == .interrupted)
            }
        }
    }

    @Test(.timeLimit(.minutes(30)))
    func `right after a number was read has the ticket that the caller heard`() async throws {
        try await GatewayProcess.run(Self.wishes) { gateway in
            try await Baresip.run(People.laura.number, tone: Self.tone) { caller in
                try await caller.call("sip:soporte@\(gateway.address)")
                try await caller.press(Self.keysToDescription)
                try await journal(of: Self.firstCall, at: gateway) { events in
                    events.contains { if case .recordingStarted = $0 { true } else { false } }
                }
                try await caller.hear(seconds: 2)
                try await caller.press("#")
                let number = try await number(heardBy: caller)
                await gateway.kill()
                try await gateway.start()

                let ticket = try #require(try await read(gateway) { try await $0.ticket(number) })
                #expect(ticket.draft.call == Self.firstCall)
                #expect(ticket.draft.type == "incidente" && ticket.draft.product == "servicio")
                let events = try await calls(of: gateway)[Self.firstCall] ?? []
                #expect(events.contains(.ticketOpened(number)))
                #expect(events.last == .ended(.interrupted))
                let description = try #require(ticket.draft.description)
                let sound = try WAVFile.read(Self.file(of: description, at: gateway).path).samples
                #expect(ToneFinder.sounds(Double(Self.tone), in: sound, forSeconds: 1.5))
            }
        }
    }

    /// The number as the digits' clips stand in what the telephone received, up to the one in the tone of a last digit.
    private func number(heardBy caller: Baresip) async throws -> TicketNumber {
        var digits: [String: EncodedAudio] = [:]
        for digit in (0...9).flatMap({ ["digit-\($0)", "digit-\($0)-final"] }) {
            let file = try WAVFile.read(SourceTree.prompts.appending(path: "es-MX/\(digit).wav").path)
            digits[digit] = file.encoded(in: .g711)
        }
        var recognizer = ClipRecognizer(clips: digits, law: .mu)
        var taken = 0
        let clock = ContinuousClock()
        let deadline = clock.now + .seconds(30)
        while clock.now < deadline {
            let heard = try caller.heard
            recognizer.hear(Array(heard[min(taken, heard.count)...]))
            taken = max(taken, heard.count)
            if recognizer.heard.last?.name.hasSuffix("-final") == true { break }
            try await clock.sleep(for: .milliseconds(20))
        }
        let text = recognizer.heard.compactMap { $0.name.dropFirst("digit-".count).first }.map(String.init).joined()
        return TicketNumber(try #require(Int64(text), "no number in what was heard: \(recognizer.heard)"))
    }

    // What the records say

    private static func file(of name: RecordingName, at gateway: GatewayProcess) -> URL {
        URL(filePath: "\(gateway.folder.data)/recordings/\(name).wav")
    }

    private func read<Value>(
        _ gateway: GatewayProcess, _ question: (RecordsReader) async throws -> Value
    ) async throws -> Value {
        try await question(RecordsReader(Storage(path: gateway.folder.database)))
    }

    private func calls(of gateway: GatewayProcess) async throws -> [CallID: [CallEvent]] {
        try await read(gateway) { reader in
            var events: [CallID: [CallEvent]] = [:]
            for call in try await reader.calls() {
                events[call.id] = try await reader.journal(of: call.id).map(\.event)
            }
            return events
        }
    }

    /// Returns when the call's journal, as it is on disc, is as it should be.
    private func journal(
        of call: CallID, at gateway: GatewayProcess, _ isAsItShould: @escaping @Sendable ([CallEvent]) -> Bool
    ) async throws {
        let reader = try RecordsReader(Storage(path: gateway.folder.database))
        _ = try await eventually("what the journal of call \(call) should have", limit: .seconds(20)) {
            isAsItShould(try await reader.journal(of: call).map(\.event)) ? true : nil
        }
    }
}
