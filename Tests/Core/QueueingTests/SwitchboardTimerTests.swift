import Queueing
import Telephony
import Testing

@Suite(.timeLimit(.minutes(30))) struct `The switchboard's timer` {
    /// Runs `body` beside the timer, then stops the timer and waits for it to return.
    private func withBoard<Value: Sendable>(
        seed: UInt64, policies: [QueueName: QueuePolicy] = [:],
        _ body: @escaping @Sendable (Switchboard, Consoles, VirtualTime) async -> Value
    ) -> Value? {
        let world = SeededWorld(seed: seed)
        let consoles = Consoles()
        let board = Switchboard(time: world.time, floor: consoles, policies: policies)
        let time = world.time
        return world.run {
            await withTaskGroup(of: Void.self) { group in
                group.addTask { await board.run() }
                let value = await body(board, consoles, time)
                group.cancelAll()
                return value
            }
        }
    }

    @Test func `takes an unanswered offer back on the second, and the next agent has his whole time`() {
        for seed in 1...20 as ClosedRange<UInt64> {
            let moments = withBoard(seed: seed) { board, consoles, time in
                board.signIn(ana, queues: [soporte])
                board.signIn(beto, queues: [soporte])
                _ = board.ready(ana)
                _ = board.ready(beto)
                _ = board.join(7, queue: soporte)
                var moments: [Timestamp] = []
                for agent in [ana, beto] {
                    while let event = await consoles.events(of: agent).receive() {
                        if case .withdraw(_, .unanswered) = event { break }
                    }
                    moments.append(time.now)
                }
                return moments
            }
            #expect(moments == [at(20), at(40)], "seed \(seed)")
        }
    }

    @Test func `wakes for a deadline nearer than the one it sleeps towards`() {
        let policies = [ventas: QueuePolicy(ringTime: .seconds(5))]
        for seed in 1...20 as ClosedRange<UInt64> {
            let moment = withBoard(seed: seed, policies: policies) { board, consoles, time in
                board.signIn(ana, queues: [soporte])
                board.signIn(beto, queues: [ventas])
                _ = board.ready(ana)
                _ = board.ready(beto)
                board.messageArrived(1, queue: soporte)
                _ = try? await time.sleep(for: .seconds(3))
                _ = board.join(7, queue: ventas)
                while let event = await consoles.events(of: beto).receive() {
                    if case .withdraw(_, .unanswered) = event { break }
                }
                return time.now
            }
            #expect(moment == at(8), "seed \(seed)")
        }
    }

    @Test func `returns when it is cancelled, asleep with a deadline or without`() {
        #expect(withBoard(seed: 1) { _, _, _ in true } == true)
        let withDeadline = withBoard(seed: 2) { board, _, time in
            board.signIn(ana, queues: [soporte])
            _ = board.ready(ana)
            _ = board.join(7, queue: soporte)
            _ = try? await time.sleep(for: .seconds(1))
            return time.now
        }
        #expect(withDeadline == at(1))
    }
}
