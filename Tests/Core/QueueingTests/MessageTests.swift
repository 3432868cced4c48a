import Aside
import Queueing
import Telephony
import Testing

@Suite(.aside) struct `A message or call-back` {
    @Test func `left when nobody was there is offered to the first who signs in and is ready`() {
        var acd = Distributor()
        #expect(acd.handle(.messageArrived(3, queue: soporte), at: at(0)) == [])
        acd.handle([.agentSignedIn(ana, queues: [soporte])], at: at(9))
        let first = offer(1, message: 3, to: ana, until: 70)
        #expect(
            acd.handle(.agentReady(ana), at: at(10)) == [
                .offer(first), .agentState(ana, .offered(first)), .setTimer(at(70)),
            ])
        #expect(acd.handle(.accepted(1, by: ana), at: at(12)) == [.agentState(ana, .working(3)), .setTimer(nil)])
        #expect(acd.handle(.messageDone(3, by: ana), at: at(90)) == [.agentState(ana, .ready(since: at(90)))])
        #expect(acd.handle(.messageArrived(3, queue: ventas), at: at(91)) == [])
    }

    @Test func `waits while callers do`() {
        var acd = Distributor()
        acd.handle([.messageArrived(3, queue: soporte), .callQueued(7, queue: soporte)], at: at(0))
        acd.bringIn(ana, at: at(1))
        #expect(acd.state(of: ana) == .offered(offer(1, 7, to: ana, until: 21)))
        acd.bringIn(beto, at: at(2))
        #expect(acd.state(of: beto) == .offered(offer(2, message: 3, to: beto, until: 62)))
    }

    @Test func `not yet accepted gives way to a caller who finds nobody ready`() {
        var acd = Distributor()
        acd.bringIn(ana, at: at(0))
        acd.handle([.messageArrived(3, queue: soporte)], at: at(1))
        let second = offer(2, 7, to: ana, until: 22)
        #expect(
            acd.handle(.callQueued(7, queue: soporte), at: at(2)) == [
                .withdraw(offer(1, message: 3, to: ana, until: 61), .callerFirst), .offer(second),
                .agentState(ana, .offered(second)), .setTimer(at(22)),
            ])
        #expect(acd.summary(of: soporte, at: at(3)).messages == 1)
    }

    @Test func `declined or unanswered goes to the next agent`() {
        var acd = Distributor()
        acd.bringIn(ana, at: at(0))
        acd.bringIn(beto, at: at(0))
        acd.handle([.messageArrived(3, queue: soporte), .declined(1, by: ana)], at: at(1))
        #expect(acd.state(of: ana) == .paused(.declined))
        #expect(acd.state(of: beto) == .offered(offer(2, message: 3, to: beto, until: 61)))
        acd.handle([.timerFired], at: at(61))
        #expect(acd.state(of: beto) == .paused(.unanswered))
        #expect(acd.handle(.agentReady(ana), at: at(70)).first == .offer(offer(3, message: 3, to: ana, until: 130)))
    }

    @Test func `picked from the list leaves whoever had it before him`() {
        var acd = Distributor()
        acd.bringIn(ana, at: at(0))
        acd.handle([.agentSignedIn(beto, queues: []), .messageArrived(3, queue: soporte)], at: at(1))
        #expect(
            acd.handle(.messageTaken(3, by: beto), at: at(2)) == [
                .withdraw(offer(1, message: 3, to: ana, until: 61), .settled),
                .agentState(ana, .ready(since: at(0))), .agentState(beto, .working(3)), .setTimer(nil),
            ])
        #expect(acd.handle(.messageTaken(3, by: ana), at: at(3)) == [])
    }

    @Test func `with who signs out goes back at once; with a lost console, after its grace`() {
        var acd = Distributor()
        acd.bringIn(ana, at: at(0))
        acd.handle([.messageArrived(3, queue: soporte), .accepted(1, by: ana)], at: at(1))
        var other = acd
        other.bringIn(beto, at: at(2))
        #expect(
            other.handle(.agentSignedOut(ana), at: at(3)).first == .offer(offer(2, message: 3, to: beto, until: 63)))

        #expect(acd.handle(.consoleLost(ana), at: at(10)) == [.agentState(ana, .working(3)), .setTimer(at(130))])
        other = acd
        #expect(
            other.handle(.agentSignedIn(ana, queues: [soporte]), at: at(20)) == [
                .agentState(ana, .working(3)), .setTimer(nil),
            ])
        #expect(acd.handle(.timerFired, at: at(130)) == [.agentState(ana, .signedOut), .setTimer(nil)])
        #expect(acd.summary(of: soporte, at: at(131)).messages == 1)
    }

    @Test func `answered elsewhere is nobody's any more`() {
        var acd = Distributor()
        acd.bringIn(ana, at: at(0))
        acd.handle([.messageArrived(3, queue: soporte), .messageArrived(4, queue: soporte)], at: at(1))
        #expect(acd.handle(.messageSettled(4), at: at(2)) == [])
        #expect(
            acd.handle(.messageSettled(3), at: at(3)) == [
                .withdraw(offer(1, message: 3, to: ana, until: 61), .settled),
                .agentState(ana, .ready(since: at(0))), .setTimer(nil),
            ])
        #expect(acd.violations() == [])
    }
}
