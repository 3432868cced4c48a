import Aside
import Queueing
import Telephony
import Testing

@Suite(.aside) struct `The distributor offers` {
    @Test func `a caller to a ready agent, connects them, and asks for the wrap-up`() {
        var acd = Distributor()
        #expect(acd.handle(.callQueued(7, queue: soporte), at: at(0)) == [.moved(7, Standing(position: 1, of: 1))])
        #expect(acd.handle(.agentSignedIn(ana, queues: [soporte]), at: at(4)) == [.agentState(ana, .paused(.signedIn))])
        let first = offer(1, 7, to: ana, until: 25)
        #expect(
            acd.handle(.agentReady(ana), at: at(5)) == [
                .offer(first), .agentState(ana, .offered(first)), .setTimer(at(25)),
            ])
        #expect(
            acd.handle(.accepted(1, by: ana), at: at(6)) == [
                .connect(7, first), .agentState(ana, .connecting(first)), .setTimer(nil),
            ])
        #expect(acd.handle(.phoneAnswered(7), at: at(9)) == [.agentState(ana, .talking(7))])
        #expect(
            acd.handle(.conversationEnded(7), at: at(60)) == [
                .release(7, .served(by: ana)), .agentState(ana, .wrappingUp(7, until: nil)),
            ])
        #expect(acd.handle(.wrapUpDone(ana), at: at(80)) == [.agentState(ana, .ready(since: at(80)))])
    }

    @Test func `callers in order of arrival, over all the queues of an agent`() {
        var acd = Distributor()
        acd.handle([.callQueued(1, queue: ventas), .callQueued(2, queue: soporte)], at: at(0))
        acd.handle([.callQueued(3, queue: ventas)], at: at(1))
        acd.handle(
            [.agentSignedIn(ana, queues: [soporte, ventas]), .agentSignedIn(beto, queues: [soporte])], at: at(2))
        let first = offer(1, 1, to: ana, in: ventas, until: 22)
        #expect(
            acd.handle(.agentReady(ana), at: at(2)) == [
                .offer(first), .agentState(ana, .offered(first)), .setTimer(at(22)),
            ])
        let second = offer(2, 2, to: beto, until: 23)
        #expect(
            acd.handle(.agentReady(beto), at: at(3)) == [.offer(second), .agentState(beto, .offered(second))])
    }

    @Test func `to the agent who has been ready longest`() {
        var acd = Distributor()
        acd.bringIn(beto, at: at(0))
        acd.bringIn(ana, at: at(1))
        acd.handle([.agentReady(beto)], at: at(2))
        let first = offer(1, 7, to: beto, until: 30)
        #expect(acd.handle(.callQueued(7, queue: soporte), at: at(10)).first == .offer(first))
    }

    @Test func `nothing to who does not serve the queue`() {
        var acd = Distributor()
        acd.bringIn(ana, [ventas], at: at(0))
        #expect(acd.handle(.callQueued(7, queue: soporte), at: at(1)) == [.moved(7, Standing(position: 1, of: 1))])
    }

    @Test func `again after nobody answered: the caller heads the queue, the agent is paused and told`() {
        var acd = Distributor()
        acd.bringIn(ana, at: at(0))
        acd.handle([.callQueued(7, queue: soporte), .callQueued(8, queue: soporte)], at: at(0))
        #expect(
            acd.handle(.timerFired, at: at(20)) == [
                .withdraw(offer(1, 7, to: ana, until: 20), .unanswered), .agentState(ana, .paused(.unanswered)),
                .moved(7, Standing(position: 1, of: 2)), .setTimer(nil),
            ])
        #expect(acd.handle(.agentReady(ana), at: at(30)).first == .offer(offer(2, 7, to: ana, until: 50)))
    }

    @Test func `the declined caller to the next agent at once, and pauses who declined`() {
        var acd = Distributor()
        acd.bringIn(ana, at: at(0))
        acd.bringIn(beto, at: at(1))
        acd.handle([.callQueued(7, queue: soporte)], at: at(2))
        let second = offer(2, 7, to: beto, until: 25)
        #expect(
            acd.handle(.declined(1, by: ana), at: at(5)) == [
                .withdraw(offer(1, 7, to: ana, until: 22), .declined), .offer(second),
                .agentState(ana, .paused(.declined)), .agentState(beto, .offered(second)), .setTimer(at(25)),
            ])
    }

    @Test func `callers who come back in the order in which they first came`() {
        var acd = Distributor()
        acd.bringIn(ana, at: at(0))
        acd.bringIn(beto, at: at(1))
        acd.handle([.callQueued(1, queue: soporte), .callQueued(2, queue: soporte)], at: at(2))
        acd.handle([.callQueued(3, queue: soporte), .declined(1, by: ana), .declined(2, by: beto)], at: at(3))
        #expect(acd.standing(of: 1) == Standing(position: 1, of: 3))
        #expect(acd.standing(of: 2) == Standing(position: 2, of: 3))
    }

    @Test func `nothing twice: a late, foreign or repeated accept does nothing`() {
        var acd = Distributor()
        acd.bringIn(ana, at: at(0))
        acd.bringIn(beto, at: at(0))
        acd.handle([.callQueued(7, queue: soporte)], at: at(1))
        #expect(acd.handle(.accepted(1, by: beto), at: at(2)) == [])
        acd.handle([.declined(1, by: ana)], at: at(3))
        #expect(acd.handle(.accepted(1, by: ana), at: at(4)) == [])
        acd.handle([.accepted(2, by: beto)], at: at(5))
        #expect(acd.handle(.accepted(2, by: beto), at: at(6)) == [])
        #expect(acd.handle(.declined(2, by: beto), at: at(6)) == [])
        #expect(acd.state(of: beto) == .connecting(offer(2, 7, to: beto, until: 23)))
    }

    @Test func `each caller to one agent: accepting what another has before him accepts nothing`() {
        var acd = Distributor()
        acd.bringIn(ana, at: at(0))
        acd.bringIn(beto, at: at(0))
        acd.handle([.callQueued(7, queue: soporte), .callQueued(8, queue: soporte)], at: at(1))
        #expect(acd.handle(.accepted(2, by: ana), at: at(2)) == [])
        #expect(acd.handle(.declined(1, by: beto), at: at(2)) == [])
    }

    @Test func `a caller put at the head before all who wait, and after those put there before`() {
        var acd = Distributor()
        acd.handle([.callQueued(1, queue: soporte), .callQueued(2, queue: soporte, atHead: true)], at: at(0))
        #expect(
            acd.handle(.callQueued(3, queue: soporte, atHead: true), at: at(1)) == [
                .moved(3, Standing(position: 2, of: 3)), .moved(1, Standing(position: 3, of: 3)),
            ])
        acd.bringIn(ana, at: at(2))
        #expect(acd.state(of: ana) == .offered(offer(1, 2, to: ana, until: 22)))
    }

    @Test func `for as long as the queue's policy says`() {
        var acd = Distributor(policies: [soporte: QueuePolicy(ringTime: .seconds(5), wrapUpLimit: .seconds(30))])
        acd.bringIn(ana, at: at(0))
        #expect(acd.handle(.callQueued(7, queue: soporte), at: at(0)).last == .setTimer(at(5)))
        acd.handle([.accepted(1, by: ana), .phoneAnswered(7)], at: at(1))
        #expect(
            acd.handle(.conversationEnded(7), at: at(10)) == [
                .release(7, .served(by: ana)), .agentState(ana, .wrappingUp(7, until: at(40))), .setTimer(at(40)),
            ])
        #expect(acd.handle(.timerFired, at: at(40)) == [.agentState(ana, .ready(since: at(40))), .setTimer(nil)])
    }
}
