import Aside
import Queueing
import Telephony
import Testing

@Suite(.aside) struct `An agent` {
    @Test func `whose console vanishes hands an unanswered offer back to the head of the queue`() {
        var acd = Distributor()
        acd.bringIn(ana, at: at(0))
        acd.handle([.callQueued(7, queue: soporte), .callQueued(8, queue: soporte)], at: at(1))
        #expect(
            acd.handle(.consoleLost(ana), at: at(2)) == [
                .withdraw(offer(1, 7, to: ana, until: 21), .consoleLost), .agentState(ana, .signedOut),
                .moved(7, Standing(position: 1, of: 2)), .setTimer(nil),
            ])
        #expect(acd.handle(.accepted(1, by: ana), at: at(3)) == [])
    }

    @Test func `whose console vanishes in conversation talks on, and owes the wrap-up when back`() {
        var acd = Distributor()
        acd.bringIn(ana, at: at(0))
        acd.handle([.callQueued(7, queue: soporte), .accepted(1, by: ana), .phoneAnswered(7)], at: at(1))
        #expect(acd.handle(.consoleLost(ana), at: at(2)) == [.agentState(ana, .talking(7))])
        #expect(!acd.isSignedIn(ana))
        #expect(
            acd.handle(.conversationEnded(7), at: at(3)) == [
                .release(7, .served(by: ana)), .agentState(ana, .wrappingUp(7, until: nil)),
            ])
        acd.handle([.callQueued(8, queue: soporte)], at: at(4))
        #expect(
            acd.handle(.agentSignedIn(ana, queues: [soporte]), at: at(50)) == [
                .agentState(ana, .wrappingUp(7, until: nil))
            ])
        #expect(acd.handle(.agentReady(ana), at: at(51)) == [])
        #expect(acd.handle(.wrapUpDone(ana), at: at(52)).first == .offer(offer(2, 8, to: ana, until: 72)))
    }

    @Test func `whose console vanishes while his phone rings may still pick it up; if not, he is signed out`() {
        var acd = Distributor()
        acd.bringIn(ana, at: at(0))
        acd.handle([.callQueued(7, queue: soporte), .accepted(1, by: ana), .consoleLost(ana)], at: at(1))
        var other = acd
        #expect(acd.handle(.phoneAnswered(7), at: at(2)) == [.agentState(ana, .talking(7))])
        #expect(
            other.handle(.phoneFailed(7), at: at(2)) == [
                .withdraw(offer(1, 7, to: ana, until: 21), .phoneFailed), .agentState(ana, .signedOut),
                .moved(7, Standing(position: 1, of: 1)),
            ])
    }

    @Test func `who owed a wrap-up before a restart owes it after`() {
        var acd = Distributor()
        #expect(acd.handle(.wrapUpOwed(ana, 7), at: at(0)) == [.agentState(ana, .wrappingUp(7, until: nil))])
        #expect(
            acd.handle(.agentSignedIn(ana, queues: [soporte]), at: at(9)) == [
                .agentState(ana, .wrappingUp(7, until: nil))
            ])
        #expect(acd.handle(.wrapUpDone(ana), at: at(10)) == [.agentState(ana, .ready(since: at(10)))])
    }

    @Test func `who asks for a pause in conversation gets it after the wrap-up, unless he takes it back`() {
        var acd = Distributor()
        acd.bringIn(ana, at: at(0))
        acd.handle([.callQueued(7, queue: soporte), .accepted(1, by: ana), .phoneAnswered(7)], at: at(1))
        #expect(acd.handle(.agentPaused(ana, .own("comida")), at: at(2)) == [])
        var other = acd
        other.handle([.agentReady(ana), .conversationEnded(7)], at: at(3))
        #expect(other.handle(.wrapUpDone(ana), at: at(4)) == [.agentState(ana, .ready(since: at(4)))])
        acd.handle([.conversationEnded(7)], at: at(3))
        #expect(acd.handle(.wrapUpDone(ana), at: at(4)) == [.agentState(ana, .paused(.own("comida")))])
    }

    @Test func `who pauses with an offer before him declines it`() {
        var acd = Distributor()
        acd.bringIn(ana, at: at(0))
        acd.handle([.callQueued(7, queue: soporte)], at: at(1))
        #expect(
            acd.handle(.agentPaused(ana, .own("baño")), at: at(2)) == [
                .withdraw(offer(1, 7, to: ana, until: 21), .declined), .agentState(ana, .paused(.own("baño"))),
                .moved(7, Standing(position: 1, of: 1)), .setTimer(nil),
            ])
    }

    @Test func `who signs out takes no pause along that he had asked for; whose console vanishes does`() {
        var acd = Distributor()
        acd.bringIn(ana, at: at(0))
        acd.handle([.callQueued(7, queue: soporte), .accepted(1, by: ana), .phoneAnswered(7)], at: at(1))
        acd.handle([.agentPaused(ana, .own("comida"))], at: at(2))
        for (leaving, state) in [
            (Distributor.Input.agentSignedOut(ana), AgentState.ready(since: at(9))),
            (.consoleLost(ana), .paused(.own("comida"))),
        ] {
            var floor = acd
            floor.handle([leaving, .conversationEnded(7), .agentSignedIn(ana, queues: [soporte])], at: at(3))
            #expect(floor.handle(.wrapUpDone(ana), at: at(9)) == [.agentState(ana, state)])
        }
    }

    @Test func `who was offered nothing and signs out gets nothing more`() {
        var acd = Distributor()
        acd.bringIn(ana, at: at(0))
        #expect(acd.handle(.agentSignedOut(ana), at: at(1)) == [.agentState(ana, .signedOut)])
        #expect(acd.handle(.agentReady(ana), at: at(2)) == [])
        #expect(acd.handle(.callQueued(7, queue: soporte), at: at(3)) == [.moved(7, Standing(position: 1, of: 1))])
    }

    @Test func `who signs in from a second console keeps his state and gets the new queues`() {
        var acd = Distributor()
        acd.bringIn(ana, [ventas], at: at(0))
        acd.handle([.callQueued(7, queue: soporte)], at: at(1))
        let first = offer(1, 7, to: ana, until: 22)
        #expect(
            acd.handle(.agentSignedIn(ana, queues: [soporte]), at: at(2)) == [
                .offer(first), .agentState(ana, .offered(first)), .setTimer(at(22)),
            ])
        #expect(acd.summary(of: ventas, at: at(2)).signedIn == 0)
        #expect(acd.summary(of: soporte, at: at(2)).signedIn == 1)
    }

    @Test func `who presses ready again keeps his turn`() {
        var acd = Distributor()
        acd.bringIn(ana, at: at(0))
        acd.bringIn(beto, at: at(1))
        #expect(acd.handle(.agentReady(ana), at: at(2)) == [])
        acd.handle([.callQueued(7, queue: soporte)], at: at(3))
        #expect(acd.state(of: ana) == .offered(offer(1, 7, to: ana, until: 23)))
    }
}
