import Aside
import Foundation
import Glibc
import Signaling
import TestDrivers
import Testing

@Suite(.oneAtATime, .serialized, .timeLimit(.minutes(30))) struct `How fast the user agent is` {
    /// The product's promise, from the INVITE to its 200 on an idle machine.
    /// Finds an answer that waits for a timer. That it takes less than 50 ms is for Tests/Benchmarks to show.
    static let answerLimit: Duration = .milliseconds(400)

    @Test func `answers in time`() async throws {
        let consumer = try await EagerConsumer()
        let peer = try RawPeer(towards: consumer.port)
        var waits: [Duration] = []
        for _ in 0..<50 {
            let before = ContinuousClock.now
            _ = try #require(try await RawDialog(peer))
            waits.append(before.duration(to: .now))
            let bye = try #require(try await peer.receive(until: { $0.hasPrefix("BYE") }))
            try peer.send(RawDialog.reply(to: bye))
        }
        waits.sort()
        #expect(waits[25] < Self.answerLimit, "the median of 50 answers; all of them: \(waits)")
        if Self.isAsked { print("answered after \(waits[25]) (median), \(waits[49]) (slowest of 50)") }
        await consumer.agent.shutDown()
    }

    static var isAsked: Bool { ProcessInfo.processInfo.environment["OPCION1_MEASURE"] != nil }

    @Test(.enabled(if: isAsked, "set OPCION1_MEASURE to see the figures"))
    func `carries many calls a second`() async throws {
        let consumer = try await EagerConsumer(acknowledgementLimit: .seconds(32), hangsUp: false)
        var run = Stage.sipp("answer-bye")
        run.calls = 4_000
        run.rate = 500
        run.traceMessages = false
        let began = (ContinuousClock.now, Self.processorSeconds())
        Stage.check(try await run.call(port: consumer.port))
        let took = began.0.duration(to: .now)
        let used = Self.processorSeconds() - began.1
        print("\(run.calls) calls answered and ended in \(took), with \(used) s of processor time")
        await consumer.agent.shutDown()
    }

    private static func processorSeconds() -> Double {
        var usage = rusage()
        getrusage(RUSAGE_SELF.rawValue, &usage)
        return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
            + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
    }
}
