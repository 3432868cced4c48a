import Aside
import Telephony
import Testing

@testable import Queueing

@Suite(.aside) struct `The distributor's check of itself` {
    /// Ana is offered call 1, Beto talks to 2, Carla has message 5 before her; 3 waits, Dora works on message 4.
    private func busyFloor() -> Distributor {
        var acd = Distributor()
        acd.bringIn(beto, at: at(0))
        acd.handle([.callQueued(2, queue: soporte), .accepted(1, by: beto), .phoneAnswered(2)], at: at(0))
        acd.bringIn(ana, at: at(1))
        acd.handle([.callQueued(1, queue: soporte), .callQueued(3, queue: soporte)], at: at(1))
        acd.bringIn(carla, [ventas], at: at(2))
        acd.handle([.messageArrived(5, queue: ventas), .messageArrived(6, queue: ventas)], at: at(2))
        return acd
    }

    @Test func `finds nothing on a sound floor`() { #expect(busyFloor().violations() == []) }

    @Test func `finds each fault that is planted`() {
        let faults: [(String, (inout Distributor) -> Void)] = [
            ("a waiting call forgotten", { $0.lanes[soporte]?.waiting = SortedArray() }),
            ("a position lost", { $0.lanes[soporte]?.line = SortedArray() }),
            ("a call forgotten in line", { $0.calls[3] = nil }),
            ("a call offered and waiting", { $0.putBack(.call(1)) }),
            ("an agent ready beside a waiting caller", { $0.plant(.ready(since: at(0)), on: ana) }),
            ("a call with two agents", { $0.plant($0.state(of: beto), on: ana) }),
            ("an offer forgotten", { $0.open = [:] }),
            ("a timer forgotten", { $0.deadlines = SortedArray() }),
            ("a message forgotten", { $0.lanes[ventas]?.messages = SortedArray() }),
            ("a message done yet waiting", { $0.messages[6] = nil }),
            ("an agent gone with a call", { $0.agents[beto] = nil }),
            ("an agent gone with an offer", { $0.agents[carla] = nil }),
            ("somebody waiting in the drain", { $0.isDraining = true }),
            ("an offer before a vanished console", { $0.agents[ana]?.hasConsole = false }),
        ]
        for (name, plant) in faults {
            var acd = busyFloor()
            plant(&acd)
            #expect(!acd.violations().isEmpty, "\(name) was not found")
        }
    }
}

extension Distributor {
    fileprivate mutating func plant(_ state: AgentState, on agent: AgentID) {
        var turn = Turn(now: at(3))
        move(agent, to: state, &turn)
    }
}
