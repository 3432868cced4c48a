import Aside
import CSanitizerAid
import Synchronization
import Testing

@Suite(.aside) struct `A lock that many threads want` {
    private final class Tally: Sendable {
        let counts = Mutex([Int](repeating: 0, count: 64))
    }

    /// Held long enough that the others sleep in the kernel, where the thread sanitizer does not see it change hands.
    @Test func `lets one in at a time, and the thread sanitizer agrees`() async {
        let tally = Tally()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    for round in 0..<2_000 {
                        tally.counts.withLock { counts in for index in counts.indices { counts[index] &+= round } }
                    }
                }
            }
        }
        #expect(tally.counts.withLock { $0 } == [Int](repeating: 8 * 1_999_000, count: 64))
    }
}
