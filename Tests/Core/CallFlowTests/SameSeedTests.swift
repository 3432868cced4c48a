import Aside
import CallFlow
import Simulation
import Telephony
import Testing

@Suite(.aside) struct `The same seed gives the same calls` {
    /// FNV-1a over all that was noted in some worlds.
    static func fingerprint() throws -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for seed in 1...UInt64(8) {
            let report = try World(seed: seed, edition: Shipped.edition, callers: 12, agents: Int(seed % 4)).run()
            for byte in report.trace.joined(separator: "\n").utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }
        return hash
    }

    @Test func `in one process`() throws {
        #expect(try Self.fingerprint() == Self.fingerprint())
    }

    /// Sets and dictionaries have another order there.
    @Test func `in another process`() async throws {
        let other = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
            print("fingerprint", try `The same seed gives the same calls`.fingerprint())
        }
        let text = String(decoding: try #require(other).standardOutputContent, as: UTF8.self)
        #expect(text.contains("fingerprint \(try Self.fingerprint())\n"))
    }

    @Test func `and another seed gives others`() throws {
        let reports = try [1, 2].map {
            try World(seed: $0, edition: Shipped.edition, callers: 5, agents: 1).run().trace
        }
        #expect(reports[0] != reports[1])
    }
}
