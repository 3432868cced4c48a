import Aside
import Content
import Document
import Foundation
import Gateway
import Media
import Signaling
import Synchronization
import Telephony
import TestDrivers
import Peers
import Testing

/// Music and tones, from the prompts' folder and the settings to the caller's ear.
@Suite(.aside, .timeLimit(.minutes(90))) struct `What a line sounds like between its words` {
    private func music(_ files: [String: [UInt8]]) throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "music-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, bytes) in files { try Data(bytes).write(to: folder.appending(path: name)) }
        return folder
    }

    /// Of one channel and 16 bits.
    private func wave(_ samples: [Int16], rate: UInt32) -> [UInt8] {
        func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
            withUnsafeBytes(of: number.littleEndian) { Array($0) }
        }
        let format = little(UInt16(1)) + little(UInt16(1)) + little(rate) + little(rate * 2) + little(UInt16(2))
        let sound = samples.flatMap(little)
        let head = Array("WAVEfmt ".utf8) + little(UInt32(16)) + format + little(UInt16(16))
        let body = head + Array("data".utf8) + little(UInt32(sound.count)) + sound
        return Array("RIFF".utf8) + little(UInt32(body.count)) + body
    }

    private func bank(_ folder: URL, _ country: Country = .mx) throws(Problems) -> PromptBank {
        let catalogue = try PromptCatalogue.load(SourceTree.prompts.appending(path: "es-MX").path)
        return try PromptBank.load([catalogue], music: folder.path, country: country)
    }

    private func sine(_ hertz: Double, seconds: Double, rate: Double = 8_000) -> [Int16] {
        (0..<Int(seconds * rate)).map { Int16(3_000 * sin(2 * .pi * hertz * Double($0) / rate)) }
    }

    private func heard(_ bank: PromptBank, _ name: String, _ law: CompandingLaw = .mu) throws -> [Int16] {
        law.decode(try #require(bank[ClipName(name)]).octets(in: law.codec))
    }

    @Test func `music is replaced by a file of its name, and added to by others`() throws {
        let folder = try music([
            "hold.wav": wave(sine(300, seconds: 1), rate: 8_000),
            "ventas.wav": wave(sine(500, seconds: 1, rate: 16_000), rate: 16_000),
        ])
        defer { try? FileManager.default.removeItem(at: folder) }
        let bank = try bank(folder)
        #expect(ToneFinder.sounds(300, in: try heard(bank, "music-hold"), forSeconds: 0.9))
        #expect(ToneFinder.sounds(500, in: try heard(bank, "music-ventas"), forSeconds: 0.9))
    }

    @Test func `music of another rate is told with its file, and what it should be`() throws {
        let folder = try music(["hold.wav": wave(sine(300, seconds: 1), rate: 44_100)])
        defer { try? FileManager.default.removeItem(at: folder) }
        do throws(Problems) {
            _ = try bank(folder)
            Issue.record("it was taken")
        } catch {
            let said = error.map(\.description)
            #expect(
                said == [
                    "\(folder.path)/hold.wav: expected a WAV file of 16-bit PCM, one channel, 8000 or 16000 Hz, found "
                        + "16-bit PCM, 1 channel, 44100 Hz"
                ])
        }
    }

    @Test(arguments: CompandingLaw.allCases)
    func `the tones are those of the country, on the wire`(law: CompandingLaw) throws {
        let folder = try music([:])
        defer { try? FileManager.default.removeItem(at: folder) }
        let mexico = try bank(folder)
        let ringing = try heard(mexico, "tone-ringing", law)
        #expect(ringing.count == 5 * 8_000)
        #expect(ToneFinder.share(of: 425, in: ringing[..<8_000]) > 0.95)
        #expect(ringing[8_100...].allSatisfy { $0.magnitude <= 8 })
        let busy = try heard(mexico, "tone-busy", law)
        #expect(busy.count == 2 * 8_000)
        for start in stride(from: 0, to: busy.count, by: 4_000) {
            #expect(ToneFinder.share(of: 425, in: busy[start..<start + 2_000]) > 0.95)
            #expect(busy[start + 2_040..<start + 4_000].allSatisfy { $0.magnitude <= 8 })
        }
        let states = try bank(folder, .us)
        let precise = try heard(states, "tone-congestion", law)[..<2_000]
        #expect(ToneFinder.share(of: 480, in: precise) > 0.3 && ToneFinder.share(of: 620, in: precise) > 0.3)
    }

    @Test func `a department's telephone is heard ringing, then busy, then the line goes on in words`() async throws {
        let phone = try SIPAgent()
        let events = await phone.events()
        let points = try await phone.start(
            SIPConfiguration(listen: [ListeningPoint(address: "127.0.0.1", port: 0, transport: .udp)]))
        let rung = Eventual<LegID>()
        let pump = Task {
            for await event in events {
                guard case .offered(let invite) = event else { continue }
                await phone.ring(invite.leg)
                rung.settle(invite.leg)
            }
        }
        defer { pump.cancel() }
        var wishes = GatewayFolder.Wishes()
        wishes.departments = ["ventas": "sip:ventas@127.0.0.1:\(points[0].port)"]
        try await GatewayProcess.run(wishes) { gateway in
            try await TestCaller.call(at: gateway.port(.udp)) { caller in
                try await caller.hears("marque uno")
                try await caller.press("2")
                try await caller.hears("Le comunicamos con ventas")
                let leg = try await within(.seconds(20), "the department's telephone ringing") { await rung.wait() }
                _ = try await eventually("the ringing tone", limit: .seconds(20)) {
                    ToneFinder.sounds(425, in: caller.samples, forSeconds: 0.8) ? true : nil
                }
                let before = caller.samples.count
                await phone.refuse(leg, status: 486)
                try await caller.hears("Por ahora nadie puede contestar ahí")
                // Four times a quarter of a second.
                #expect(ToneFinder.sounds(425, in: Array(caller.samples[before...]), forSeconds: 0.85))
            }
        }
        await phone.shutDown()
    }
}
