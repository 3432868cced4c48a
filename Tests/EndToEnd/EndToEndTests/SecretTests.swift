import Aside
import Foundation
import Media
import Records
import Telephony
import TestDrivers
import Testing

/// A PIN leaves its length and nothing else, whichever way its keys travel.
@Suite(
    .oneAtATime, .gateway { $0.dialplan = [("\nrecording: conversation ", "\nrecording: call ")] },
    .timeLimit(.minutes(30)))
struct `A PIN that was keyed is nowhere` {
    @Test(arguments: zip(TestCaller.Keying.allCases, ["5550031001", "5550031002", "5550031003"]))
    func `in the records, the log and the recording`(keyed keying: TestCaller.Keying, by number: String) async throws {
        let gateway = try theGateway()
        try await TestCaller.call(at: gateway.port(.udp), from: number, keying: keying) { caller in
            try await caller.hears("Gracias por llamar a Multimarca")
            try await caller.hears("Para soporte técnico, marque uno")
            try await caller.pause(.milliseconds(500))
            try await caller.press("1")
            try await caller.hears("Marque su clave de cliente")
            try await caller.pause(.milliseconds(500))
            try await caller.press("\(People.laura.code)#")
            try await caller.hears("número confidencial")
            try await caller.pause(.milliseconds(500))
            try await caller.press("\(People.laura.pin)#")
            try await caller.hears("Para reportar un caso, marque uno")
            // What is keyed within half a second of the last key of a secret is kept from the recording too.
            try await caller.pause(Secrecy.tail * 3)
            try await caller.press("2")
            try await caller.hears("Marque su número de ticket")
            try await caller.pause(.milliseconds(500))
        }
        let call = try await gateway.endedCall(from: number)
        #expect(call.summary.contact == People.laura.name)
        // With the key that ends it.
        #expect(call.happened(.keyed(.secret(length: People.laura.pin.count + 1))))
        try checkFiles(gateway)
        try await checkRecording(of: call, gateway, hearsTones: keying == .tones)
    }

    private func checkFiles(_ gateway: GatewayProcess) throws {
        let pin = Data(People.laura.pin.utf8)
        #expect(gateway.log.allSatisfy { !$0.contains(People.laura.pin) })
        let files = try #require(FileManager.default.enumerator(atPath: gateway.folder.data))
        var names: [String] = []
        for case let name as String in files {
            guard let content = FileManager.default.contents(atPath: "\(gateway.folder.data)/\(name)") else { continue }
            names.append(name)
            #expect(content.range(of: pin) == nil, "\(name) holds the PIN")
        }
        #expect(names.contains("opcion1.db"))
        #expect(names.contains("opcion1.db-wal"))
        #expect(names.contains { $0.hasSuffix("-call.wav") })
    }

    private func checkRecording(of call: RecordedCall, _ gateway: GatewayProcess, hearsTones: Bool) async throws {
        let recording = try #require(
            try await gateway.records { try await $0.recordings(of: call.summary.id) }.first { $0.purpose == .call })
        let path = "\(gateway.folder.data)/recordings/\(recording.name).wav"
        let (caller, line) = try StereoFile.read(path)

        for channel in [caller, line] {
            var detector = ToneDetector()
            let keys = String(detector.detect(in: channel).map(\.rawValue))
            #expect(!keys.contains(People.laura.pin) && !keys.contains(People.laura.code), "\(keys)")
            // The keys beside it do sound in it, so that the PIN's would have been heard.
            if channel == caller, hearsTones { #expect(keys == "12") }
        }

        let begin = try #require(call.entered("identificacion")) - recording.startedAt
        let end = try #require(call.left("identificacion")) - recording.startedAt
        let margin = Duration.milliseconds(250)
        try #require(begin > margin && end - begin > margin * 2)
        let hidden = Self.samples(begin + margin)..<Self.samples(end - margin)
        #expect(hidden.count > 4_000)
        for channel in [caller, line] {
            #expect(channel[hidden].allSatisfy { $0.magnitude <= 8 }, "silent while it is keyed")
        }
        #expect(try #require(recording.length) > end, "the recording goes on to the end of the call")
        #expect(line[..<Self.samples(begin - margin)].contains { $0.magnitude > 1_000 }, "the line was recorded before")
        #expect(line[Self.samples(end + margin)...].contains { $0.magnitude > 1_000 }, "and after")
    }

    private static func samples(_ time: Duration) -> Int {
        Int(time.components.seconds) * 8_000 + Int(time.components.attoseconds / 125_000_000_000_000)
    }
}
