import Queueing
import Synchronization
import Telephony
import Testing

@Suite(.timeLimit(.minutes(30))) struct `The switchboard` {
    private let time = VirtualTime()
    private let consoles = Consoles()
    private func board(_ policies: [QueueName: QueuePolicy] = [:]) -> Switchboard {
        Switchboard(time: time, floor: consoles, policies: policies)
    }

    @Test func `tells the caller who accepted, and the console what follows`() {
        let board = board()
        let place = board.join(7, queue: soporte)
        #expect(place.notices.receiveNow() == .position(Standing(position: 1, of: 1)))
        #expect(board.signIn(ana, queues: [soporte]) == .paused(.signedIn))
        #expect(board.ready(ana) == .done)
        let first = offer(1, 7, to: ana, until: 20)
        #expect(board.accept(1, by: ana) == .accepted(.call(7)))
        #expect(board.accept(1, by: ana) == .accepted(.call(7)))
        #expect(place.notices.receiveNow() == .accepted(by: ana))
        #expect(place.notices.receiveNow() == nil)
        board.phoneAnswered(7)
        board.conversationEnded(7)
        #expect(board.ready(ana) == .refused(.owesWrapUp))
        #expect(board.wrapUpDone(ana) == .done)
        #expect(board.wrapUpDone(ana) == .refused(.noWrapUp))
        #expect(
            consoles.log == [
                .state(.paused(.signedIn)), .offer(first), .state(.offered(first)), .state(.connecting(first)),
                .state(.talking(7)), .state(.wrappingUp(7, until: nil)), .state(.ready(since: at(0))),
            ])
    }

    @Test func `leaves a caller whose agent's phone failed in the same place`() {
        let board = board()
        let place = board.join(7, queue: soporte)
        board.signIn(ana, queues: [soporte])
        _ = board.ready(ana)
        _ = board.accept(1, by: ana)
        board.phoneFailed(7)
        place.notices.clear()
        board.signIn(beto, queues: [soporte])
        _ = board.ready(beto)
        #expect(board.accept(2, by: beto) == .accepted(.call(7)))
        #expect(place.notices.receiveNow() == .accepted(by: beto))
        #expect(board.state(of: ana) == .paused(.phoneFailed))
    }

    @Test func `refuses what is gone: an accept after the caller hung up, after signing out, of another's offer`() {
        let board = board()
        board.signIn(ana, queues: [soporte])
        _ = board.ready(ana)
        _ = board.join(7, queue: soporte)
        #expect(board.accept(1, by: beto) == .refused(.gone))
        board.leave(7)
        #expect(board.accept(1, by: ana) == .refused(.gone))
        #expect(board.decline(1, by: ana) == .refused(.gone))
        _ = board.join(8, queue: soporte)
        #expect(board.signOut(ana) == .done)
        #expect(board.accept(2, by: ana) == .refused(.gone))
        #expect(board.ready(ana) == .refused(.notSignedIn))
        #expect(board.pause(ana, .own("comida")) == .refused(.notSignedIn))
    }

    @Test func `tells an agent who has accepted that the caller is gone`() {
        let board = board()
        board.signIn(ana, queues: [soporte])
        _ = board.ready(ana)
        let place = board.join(7, queue: soporte)
        _ = board.accept(1, by: ana)
        board.leave(7)
        board.phoneAnswered(7)
        #expect(consoles.log.contains(.withdraw(offer(1, 7, to: ana, until: 20), .callerLeft)))
        #expect(board.state(of: ana) == .ready(since: at(0)))
        #expect(place.notices.receiveNow() == .accepted(by: ana))
    }

    @Test func `lets go of who still listens after leaving, and forgets the place`() async {
        let board = board()
        let place = board.join(7, queue: soporte)
        let again = board.join(7, queue: soporte)
        #expect(place.notices === again.notices)
        place.notices.clear()
        board.leave(7)
        board.leave(7)
        #expect(await place.notices.receive() == nil)
        let fresh = board.join(7, queue: soporte)
        #expect(fresh.notices.receiveNow() == .position(Standing(position: 1, of: 1)))
    }

    @Test func `drains: who waits hears so, who comes hears so at once, who talks goes on`() async {
        let board = board()
        board.signIn(ana, queues: [soporte])
        _ = board.ready(ana)
        _ = board.join(1, queue: soporte)
        _ = board.accept(1, by: ana)
        board.phoneAnswered(1)
        let waiting = board.join(2, queue: soporte)
        waiting.notices.clear()
        board.drain()
        #expect(await waiting.notices.receive() == .drained)
        #expect(await waiting.notices.receive() == nil)
        let late = board.join(3, queue: soporte)
        #expect(await late.notices.receive() == .drained)
        #expect(board.state(of: ana) == .talking(1))
    }

    @Test func `may be called from inside the floor, and still tells everything in order`() {
        let board = board()
        consoles.react { event in
            if case .offer(let offer) = event { _ = board.accept(offer.id, by: offer.agent) }
        }
        board.signIn(ana, queues: [soporte])
        _ = board.ready(ana)
        let place = board.join(7, queue: soporte)
        let first = offer(1, 7, to: ana, until: 20)
        #expect(place.notices.receiveNow() == .accepted(by: ana))
        #expect(consoles.log.suffix(3) == [.offer(first), .state(.offered(first)), .state(.connecting(first))])
    }

    @Test func `hands messages to who takes them, once`() {
        let board = board()
        board.messageArrived(3, queue: soporte)
        #expect(board.take(3, by: ana) == .refused(.notSignedIn))
        board.signIn(ana, queues: [soporte])
        board.signIn(beto, queues: [soporte])
        #expect(board.take(3, by: ana) == .accepted(.message(3)))
        #expect(board.take(3, by: beto) == .refused(.gone))
        board.messageArrived(4, queue: soporte)
        #expect(board.take(4, by: ana) == .refused(.busy))
        #expect(board.pause(ana, .own("comida")) == .afterwards)
        #expect(board.messageDone(3, by: beto) == .refused(.gone))
        #expect(board.messageDone(3, by: ana) == .done)
        #expect(board.state(of: ana) == .paused(.own("comida")))
    }

    @Test func `shows a call's journal each offer and its end`() {
        let facts = Mutex<[QueueFact]>([])
        let board = Switchboard(time: time, floor: consoles) { _, fact in facts.withLock { $0.append(fact) } }
        board.signIn(ana, queues: [soporte])
        board.signIn(beto, queues: [soporte])
        _ = board.ready(ana)
        _ = board.ready(beto)
        _ = board.join(7, queue: soporte)
        _ = board.decline(1, by: ana)
        _ = board.accept(2, by: beto)
        board.phoneAnswered(7)
        board.leave(7)
        #expect(
            facts.withLock { $0 } == [
                .offered(to: ana), .withdrawn(from: ana, .declined), .offered(to: beto), .accepted(by: beto),
                .released(.served(by: beto)),
            ])
    }
}
