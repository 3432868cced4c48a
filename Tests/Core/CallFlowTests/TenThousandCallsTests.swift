import Aside
import CSanitizerAid
import CallFlow
import Dialplan
import Glibc
import Simulation
import Telephony
import Testing

@Suite(.aside) struct `Ten thousand calls of random callers` {
    static let worlds = 2_400, callers = 10, least = 10_000
    /// Whoever may not open a ticket is told before, by “check: may-open”.
    static let ruledOut: Set = ["ticket, not-allowed"]
    /// Of one processor for ten thousand calls: beside other tests a clock measures them too. The thread sanitizer
    /// makes all slower.
    static let limit: Duration = thread_sanitizer_watches() ? .seconds(300) : .seconds(30)

    @Test(.timeLimit(.minutes(90)))
    func `each leave one whole record, break no law, and take every exit of the dialplan ten times`() throws {
        let (began, worked) = (ContinuousClock.now, Self.processorTime)
        var tally = Tally()
        for seed in 1...UInt64(Self.worlds) {
            let world = World(
                seed: seed, edition: Shipped.edition, callers: Self.callers, agents: [0, 0, 1, 2, 4][Int(seed % 5)])
            let report = try world.run()
            #expect(report.violations.isEmpty, "seed \(seed): \(report.violations.prefix(5))")
            tally.add(report)
        }
        let (took, processor) = (ContinuousClock.now - began, Self.processorTime - worked)
        #expect(tally.calls >= Self.least)
        #expect(processor * Double(Self.least) / Double(tally.calls) < Self.limit)
        for (name, step) in Shipped.edition.dialplan.steps.sorted(by: { $0.key < $1.key }) {
            let all = step.kind.exits.isEmpty ? [WorldReport.end] : step.kind.exits.sorted()
            for exit in all where !Self.ruledOut.contains("\(name), \(exit)") {
                let count = tally.exits[name]?[exit] ?? 0
                #expect(count >= 10, "step \(name) was left by “\(exit)” \(count) times")
            }
        }
        print(tally)
        print("\(took) on the clock, \(processor) of one processor")
    }

    /// Of this thread: a world runs on the thread that asks for it.
    static var processorTime: Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
}
