import Aside
import Queueing
import Telephony
import Testing

@Suite(.aside) struct `A caller in the queue` {
    @Test func `moves up when one before leaves, and is told once`() {
        var acd = Distributor()
        acd.handle([.callQueued(1, queue: soporte), .callQueued(2, queue: soporte)], at: at(0))
        #expect(acd.handle(.callQueued(3, queue: soporte), at: at(1)) == [.moved(3, Standing(position: 3, of: 3))])
        #expect(
            acd.handle(.callLeft(1), at: at(2)) == [
                .release(1, .left), .moved(2, Standing(position: 1, of: 2)), .moved(3, Standing(position: 2, of: 2)),
            ])
        #expect(acd.handle(.callLeft(1), at: at(3)) == [])
    }

    @Test func `far back hears the position on joining, and again when near the front`() {
        var acd = Distributor()
        let near = Int64(Distributor.announcedPositions)
        for call in 1...near + 2 { acd.handle([.callQueued(CallID(call), queue: soporte)], at: at(call)) }
        let last = CallID(near + 3)
        #expect(
            acd.handle(.callQueued(last, queue: soporte), at: at(90)) == [
                .moved(last, Standing(position: Int(near) + 3, of: Int(near) + 3))
            ])
        #expect(!acd.handle(.callLeft(1), at: at(91)).contains { $0.tells(last) })
        #expect(!acd.handle(.callLeft(2), at: at(91)).contains { $0.tells(last) })
        #expect(acd.handle(.callLeft(3), at: at(92)).contains(.moved(last, Standing(position: 10, of: 10))))
    }

    @Test func `counts who is being offered, so that no position ever grows by an unanswered offer`() {
        var acd = Distributor()
        acd.bringIn(ana, at: at(0))
        acd.handle([.callQueued(1, queue: soporte)], at: at(0))
        #expect(acd.handle(.callQueued(2, queue: soporte), at: at(1)) == [.moved(2, Standing(position: 2, of: 2))])
        #expect(acd.handle(.accepted(1, by: ana), at: at(2)).contains(.moved(2, Standing(position: 1, of: 1))))
    }

    @Test func `who leaves during the offer gives the agent back as ready as he was`() {
        var acd = Distributor()
        acd.bringIn(ana, at: at(0))
        acd.bringIn(beto, at: at(1))
        acd.handle([.callQueued(7, queue: soporte)], at: at(5))
        #expect(
            acd.handle(.callLeft(7), at: at(8)) == [
                .withdraw(offer(1, 7, to: ana, until: 25), .callerLeft), .release(7, .left),
                .agentState(ana, .ready(since: at(0))), .setTimer(nil),
            ])
        #expect(acd.handle(.callQueued(8, queue: soporte), at: at(9)).first == .offer(offer(2, 8, to: ana, until: 29)))
    }

    @Test func `who leaves while the agent's phone rings is told to the agent, who owes no wrap-up`() {
        var acd = Distributor()
        acd.bringIn(ana, at: at(0))
        acd.handle([.callQueued(7, queue: soporte), .accepted(1, by: ana)], at: at(5))
        #expect(
            acd.handle(.callLeft(7), at: at(8)) == [
                .withdraw(offer(1, 7, to: ana, until: 25), .callerLeft), .release(7, .left),
                .agentState(ana, .ready(since: at(0))),
            ])
        #expect(acd.handle(.phoneAnswered(7), at: at(9)) == [])
        #expect(acd.handle(.phoneFailed(7), at: at(9)) == [])
    }

    @Test func `who hangs up in conversation leaves the wrap-up behind`() {
        var acd = Distributor()
        acd.bringIn(ana, at: at(0))
        acd.handle([.callQueued(7, queue: soporte), .accepted(1, by: ana), .phoneAnswered(7)], at: at(5))
        #expect(
            acd.handle(.callLeft(7), at: at(8)) == [
                .release(7, .served(by: ana)), .agentState(ana, .wrappingUp(7, until: nil)),
            ])
        #expect(acd.handle(.conversationEnded(7), at: at(9)) == [])
    }

    @Test func `whose agent's phone fails heads the queue again, and the agent is paused and told`() {
        var acd = Distributor()
        acd.bringIn(ana, at: at(0))
        acd.handle([.callQueued(7, queue: soporte), .callQueued(8, queue: soporte), .accepted(1, by: ana)], at: at(5))
        #expect(
            acd.handle(.phoneFailed(7), at: at(30)) == [
                .withdraw(offer(1, 7, to: ana, until: 25), .phoneFailed), .agentState(ana, .paused(.phoneFailed)),
                .moved(7, Standing(position: 1, of: 2)), .moved(8, Standing(position: 2, of: 2)),
            ])
    }

    @Test func `hears the position again after an agent's phone failed, though it is the same`() {
        var acd = Distributor()
        acd.handle([.callQueued(7, queue: soporte)], at: at(0))
        acd.bringIn(ana, at: at(1))
        acd.handle([.accepted(1, by: ana)], at: at(2))
        #expect(acd.handle(.phoneFailed(7), at: at(9)).last == .moved(7, Standing(position: 1, of: 1)))
    }

    @Test func `is released when the gateway drains; who talks goes on`() {
        var acd = Distributor()
        acd.bringIn(ana, at: at(0))
        acd.handle([.callQueued(1, queue: soporte), .accepted(1, by: ana), .phoneAnswered(1)], at: at(1))
        acd.bringIn(beto, at: at(2))
        acd.handle([.callQueued(2, queue: soporte), .callQueued(3, queue: soporte)], at: at(3))
        #expect(
            acd.handle(.drain, at: at(4)) == [
                .withdraw(offer(2, 2, to: beto, until: 23), .drained), .release(2, .drained), .release(3, .drained),
                .agentState(beto, .ready(since: at(2))), .setTimer(nil),
            ])
        #expect(acd.handle(.callQueued(4, queue: soporte), at: at(5)) == [.release(4, .drained)])
        #expect(acd.handle(.conversationEnded(1), at: at(6)).first == .release(1, .served(by: ana)))
        #expect(acd.violations() == [])
    }

    @Test func `whose agent's phone fails during the drain is released`() {
        var acd = Distributor()
        acd.bringIn(ana, at: at(0))
        acd.handle([.callQueued(1, queue: soporte), .accepted(1, by: ana), .drain], at: at(1))
        #expect(
            acd.handle(.phoneFailed(1), at: at(9)) == [
                .withdraw(offer(1, 1, to: ana, until: 21), .phoneFailed), .release(1, .drained),
                .agentState(ana, .paused(.phoneFailed)),
            ])
    }

    @Test func `hears an estimate only from enough measured waits, and only from fresh ones`() {
        var acd = Distributor()
        acd.bringIn(ana, at: at(0))
        for (index, wait) in [10, 20, 60].enumerated() {
            #expect(acd.summary(of: soporte, at: at(0)).estimatedWait == nil)
            let call = CallID(Int64(index) + 1)
            let start = Int64(index) * 100
            acd.handle(
                [.callQueued(call, queue: soporte), .accepted(OfferID(UInt64(index) + 1), by: ana)], at: at(start))
            acd.handle([.phoneAnswered(call)], at: at(start + Int64(wait)))
            acd.handle([.conversationEnded(call), .wrapUpDone(ana)], at: at(start + 90))
        }
        #expect(acd.summary(of: soporte, at: at(300)).estimatedWait == .seconds(30))
        #expect(acd.summary(of: ventas, at: at(300)).estimatedWait == nil)
        #expect(acd.summary(of: soporte, at: at(9000)).estimatedWait == nil)
    }
}

extension Distributor.Effect {
    fileprivate func tells(_ call: CallID) -> Bool {
        if case .moved(call, _) = self { true } else { false }
    }
}
