import Aside
import Queueing
import Telephony
import Testing

@Suite(.aside) struct `A call that wishes something of its queue` {
    @Test func `S2-09 goes before all who are less urgent, and behind who was put at the head`() {
        var acd = Distributor()
        acd.handle([.callQueued(1, queue: soporte), .callQueued(2, queue: soporte, atHead: true)], at: at(0))
        #expect(
            acd.handle(.callQueued(3, queue: soporte, wish: QueueWish(urgency: 3)), at: at(1)) == [
                .moved(3, Standing(position: 2, of: 3)), .moved(1, Standing(position: 3, of: 3)),
            ])
        acd.handle([.callQueued(4, queue: soporte, wish: QueueWish(urgency: 3))], at: at(2))
        #expect(acd.standing(of: 4) == Standing(position: 3, of: 4))
        #expect(acd.violations() == [])
    }

    @Test func `has its turn back where it asks for it, before all who came meanwhile`() throws {
        var acd = Distributor()
        acd.handle([.callQueued(1, queue: soporte), .callQueued(2, queue: soporte)], at: at(0))
        let turn = try #require(acd.turn(of: 1))
        acd.handle([.callLeft(1), .callQueued(3, queue: soporte)], at: at(1))
        #expect(acd.turn(of: 1) == nil)
        acd.handle([.callQueued(1, queue: soporte, wish: QueueWish(turn: turn))], at: at(2))
        #expect(acd.standing(of: 1) == Standing(position: 1, of: 3))
        acd.handle([.callLeft(1), .callQueued(1, queue: soporte)], at: at(3))
        #expect(acd.standing(of: 1) == Standing(position: 3, of: 3))
        #expect(acd.violations() == [])
    }

    @Test func `S4-11 is offered to the assigned technician, though another has been ready longer`() {
        var acd = Distributor()
        acd.bringIn(ana, at: at(0))
        acd.bringIn(beto, at: at(1))
        let wish = QueueWish(preferred: [carla, beto], preferredFor: .seconds(60))
        #expect(
            acd.handle(.callQueued(7, queue: soporte, wish: wish), at: at(2)).first
                == .offer(offer(1, 7, to: beto, until: 22)))
    }

    @Test func `waits for whom it prefers while that one talks, lets others by, and in the end takes anybody`() {
        var acd = Distributor()
        acd.bringIn(beto, at: at(0))
        acd.handle([.callQueued(1, queue: soporte), .accepted(1, by: beto), .phoneAnswered(1)], at: at(0))
        acd.bringIn(ana, at: at(1))
        let wish = QueueWish(preferred: [beto], preferredFor: .seconds(60))
        #expect(
            acd.handle(.callQueued(7, queue: soporte, wish: wish), at: at(10)) == [
                .moved(7, Standing(position: 1, of: 1)), .setTimer(at(70)),
            ])
        #expect(acd.handle(.callQueued(8, queue: soporte), at: at(11)).first == .offer(offer(2, 8, to: ana, until: 31)))
        acd.handle([.accepted(2, by: ana), .phoneAnswered(8), .conversationEnded(8), .wrapUpDone(ana)], at: at(20))
        #expect(acd.violations() == [])
        #expect(acd.handle(.timerFired, at: at(70)).first == .offer(offer(3, 7, to: ana, until: 90)))
    }

    @Test func `waits for nobody who is not there`() {
        var acd = Distributor()
        acd.bringIn(ana, at: at(0))
        acd.bringIn(beto, at: at(0))
        acd.handle([.callQueued(1, queue: soporte), .accepted(1, by: ana), .phoneAnswered(1)], at: at(0))
        acd.handle([.agentPaused(beto, .own("comida"))], at: at(1))
        let wish = QueueWish(preferred: [beto], preferredFor: .seconds(60))
        acd.handle([.callQueued(7, queue: soporte, wish: wish), .conversationEnded(1), .wrapUpDone(ana)], at: at(2))
        #expect(acd.state(of: ana) == .ready(since: at(2)))
        #expect(acd.handle(.agentSignedOut(beto), at: at(3)).contains(.offer(offer(2, 7, to: ana, until: 23))))
    }

    @Test func `S4-15 is offered to another technician than the one it avoids, if there is another`() {
        var acd = Distributor()
        acd.bringIn(ana, at: at(0))
        let wish = QueueWish(avoided: ana)
        #expect(
            acd.handle(.callQueued(7, queue: soporte, wish: wish), at: at(1)).first
                == .offer(offer(1, 7, to: ana, until: 21)))
        acd.bringIn(beto, at: at(2))
        acd.handle([.declined(1, by: ana)], at: at(3))
        #expect(acd.state(of: beto) == .offered(offer(2, 7, to: beto, until: 23)))
        acd.handle([.callQueued(8, queue: soporte, wish: wish), .agentReady(ana)], at: at(4))
        #expect(acd.state(of: ana) == .ready(since: at(4)))
        #expect(acd.violations() == [])
    }

    @Test func `S3-11 changes nothing of the order of arrival where nobody is more urgent`() {
        var acd = Distributor()
        for call in 1...5 {
            acd.handle(
                [.callQueued(CallID(Int64(call)), queue: soporte, wish: QueueWish(avoided: ana))], at: at(Int64(call)))
        }
        for call in 1...5 { #expect(acd.standing(of: CallID(Int64(call)))?.position == call) }
    }

    @Test func `breaks no law under any history`() {
        for seed in 1...100 as ClosedRange<UInt64> {
            var random = Seeded(seed)
            var acd = Distributor()
            let agents = [ana, beto, carla]
            var moment = at(0)
            for step in 0..<300 as Range<Int64> {
                moment = moment + .seconds(Int64.random(in: 0...20, using: &random))
                let agent = agents.randomElement(using: &random) ?? ana
                var input = Distributor.Input.timerFired
                switch Int.random(in: 0..<10, using: &random) {
                case 0...2:
                    let wish = QueueWish(
                        urgency: Int.random(in: 0...2, using: &random),
                        preferred: agents.filter { _ in Int.random(in: 0..<3, using: &random) == 0 },
                        preferredFor: .seconds(Int64.random(in: 0...90, using: &random)),
                        avoided: Bool.random(using: &random) ? agent : nil)
                    input = .callQueued(CallID(step), queue: soporte, wish: wish)
                case 3: input = .callLeft(CallID(Int64.random(in: max(0, step - 20)...step, using: &random)))
                case 4: input = .agentSignedIn(agent, queues: [soporte])
                case 5: input = .agentReady(agent)
                case 6: input = Bool.random(using: &random) ? .agentSignedOut(agent) : .consoleLost(agent)
                case 7: input = .timerFired
                default:
                    switch acd.state(of: agent) {
                    case .offered(let offer): input = .accepted(offer.id, by: agent)
                    case .connecting(let offer):
                        if case .call(let call) = offer.subject { input = .phoneAnswered(call) }
                    case .talking(let call): input = .conversationEnded(call)
                    case .wrappingUp: input = .wrapUpDone(agent)
                    default: input = .agentReady(agent)
                    }
                }
                _ = acd.handle(input, at: moment)
                let broken = acd.violations()
                if !broken.isEmpty {
                    Issue.record("seed \(seed), step \(step), \(input): \(broken)")
                    return
                }
            }
        }
    }
}
