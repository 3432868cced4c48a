import Aside
import CallFlow
import Simulation
import Synchronization
import Testing

@Suite(.aside) struct `A simulated world` {
    private final class Seen: Sendable {
        private struct Records { weak var records: MemoryRecords? }
        private let state = Mutex(Records())
        var records: MemoryRecords? { state.withLock { $0.records } }
        func see(_ records: MemoryRecords) { state.withLock { $0.records = records } }
    }

    /// Ten thousand calls take a thousand worlds.
    @Test func `is gone with all that it put on record once its calls are over`() throws {
        let seen = Seen()
        var world = World(seed: 1, edition: Shipped.edition, callers: 5, agents: 1)
        world.seams.journal = {
            seen.see($0)
            return $0
        }
        do {
            let report = try world.run()
            #expect(!report.trace.isEmpty)
        }
        #expect(seen.records == nil)
    }
}
