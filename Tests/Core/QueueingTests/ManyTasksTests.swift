import Queueing
import Telephony
import Testing

@Suite(.timeLimit(.minutes(30))) struct `The switchboard from many threads at once` {
    @Test func `keeps its laws, and tells each console everything in order`() async {
        let consoles = Consoles()
        let board = Switchboard(time: VirtualTime(), floor: consoles)
        let agents = (1...4).map { AgentID("agente-\($0)") }
        for agent in agents { board.signIn(agent, queues: [soporte]) }
        await withTaskGroup(of: Void.self) { group in
            for agent in agents {
                group.addTask {
                    for _ in 1...400 {
                        _ = board.ready(agent)
                        if case .offered(let offer) = board.state(of: agent) { _ = board.accept(offer.id, by: agent) }
                        _ = board.wrapUpDone(agent)
                        await Task.yield()
                    }
                }
            }
            for lane in 0..<4 as Range<Int64> {
                group.addTask {
                    for round in 1...400 as ClosedRange<Int64> {
                        let call = CallID(lane * 1000 + round)
                        let place = board.join(call, queue: soporte)
                        for _ in 1...3 {
                            await Task.yield()
                            if case .accepted = place.notices.receiveNow() { board.phoneAnswered(call) }
                        }
                        board.leave(call)
                    }
                }
            }
        }
        #expect(board.violations() == [])
        #expect(board.summary(of: soporte).length == 0)
        #expect(disorder(in: consoles.log) == [])
    }

    /// An offer comes before its state, and its withdrawal after it.
    private func disorder(in log: [Consoles.Event]) -> [Consoles.Event] {
        var offered: Set<OfferID> = []
        return log.filter { event in
            switch event {
            case .offer(let offer): !offered.insert(offer.id).inserted
            case .withdraw(let offer, _): !offered.contains(offer.id)
            case .state(.offered(let offer)), .state(.connecting(let offer)): !offered.contains(offer.id)
            case .state: false
            }
        }
    }
}
