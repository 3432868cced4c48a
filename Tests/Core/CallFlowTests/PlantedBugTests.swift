import Aside
import CallFlow
import Simulation
import Telephony
import Testing

/// The laws that hold ten thousand calls would see a bug if there were one.
@Suite(.aside) struct `A planted bug is found` {
    /// Enough worlds for the bug to do its harm in one of them.
    private static let seeds: ClosedRange<UInt64> = 1...12

    private func violations(_ plant: (inout World.Seams) -> Void) throws -> [String] {
        for seed in Self.seeds {
            var world = World(seed: seed, edition: Shipped.edition, callers: 20, agents: 3)
            plant(&world.seams)
            let found = try world.run().violations
            if !found.isEmpty { return found }
        }
        return []
    }

    @Test func `nothing is found where nothing is planted`() throws {
        #expect(try violations { _ in } == [])
    }

    @Test func `nothing is found where the disc is full at the end of every call`() throws {
        #expect(try violations { $0.journal = { Planted.FullJournal(inner: $0) } } == [])
    }

    @Test func `a lost key`() throws {
        let found = try violations { $0.line = { Planted.LosingLine($0) } }
        #expect(found.contains { $0.contains("keys were taken") })
    }

    @Test func `a double offer`() throws {
        let found = try violations {
            $0.floor = { Planted.DoublingFloor(inner: $0, other: AgentID("agente2")) }
        }
        #expect(found.contains { $0.contains("offered to agente2 while") })
    }

    @Test func `a missing record`() throws {
        let found = try violations { $0.journal = { Planted.ForgetfulJournal(inner: $0) } }
        #expect(found.contains { $0.contains("has no record") })
    }

    @Test func `a wait that never ends`() {
        #expect(throws: Simulation.Failure.self) {
            _ = try violations { $0.line = { Planted.DeafLine($0) } }
        }
    }

    @Test func `a number spoken before its commit`() throws {
        let found = try violations { $0.desk = { Planted.HastyDesk(inner: $0) } }
        #expect(found.contains { $0.contains("before it is kept") })
    }
}
