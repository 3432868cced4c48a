import Aside
import Helpdesk
import Telephony
import Testing

@Suite(.aside) struct `The guard of identities` {
    private let start = Timestamp(seconds: 1_000_000)

    @Test func `five wrong answers in a row lock, with a delay that doubles up to its ceiling`() {
        var sentry = IdentityGuard()
        var now = start
        var delays: [Duration] = []
        for _ in 0..<8 {
            for _ in 0..<IdentityGuard.failuresPerLock {
                #expect(!sentry.isLocked("3011", from: "a", at: now))
                let changed = sentry.noteWrong("3011", from: "a", at: now)
                if let until = changed[IdentityGuard.Key(code: "3011", source: "a")]?.lockedUntil, until > now {
                    delays.append(until - now)
                }
            }
            #expect(sentry.isLocked("3011", from: "a", at: now))
            now = now + IdentityGuard.longestLock
        }
        #expect(delays.prefix(4) == [.seconds(60), .seconds(120), .seconds(240), .seconds(480)])
        #expect(delays.dropFirst(4).allSatisfy { $0 == IdentityGuard.longestLock })
    }

    @Test func `a stranger elsewhere locks nobody out`() {
        var sentry = IdentityGuard()
        for _ in 0..<5 { _ = sentry.noteWrong("3011", from: "stranger", at: start) }
        #expect(sentry.isLocked("3011", from: "stranger", at: start))
        #expect(!sentry.isLocked("3011", from: "client", at: start))
    }

    @Test func `one guess at each of many identities ends too`() {
        var sentry = IdentityGuard()
        for code in 0..<IdentityGuard.failuresPerSourceLock { _ = sentry.noteWrong("\(code)", from: "a", at: start) }
        #expect(sentry.isLocked("another", from: "a", at: start))
        #expect(!sentry.isLocked("another", from: "b", at: start))
    }

    @Test func `a right answer forgives that identity only`() {
        var sentry = IdentityGuard()
        for _ in 0..<4 {
            _ = sentry.noteWrong("3011", from: "a", at: start)
            _ = sentry.noteWrong("3012", from: "a", at: start)
        }
        #expect(sentry.noteRight("3011", from: "a") == IdentityGuard.Key(code: "3011", source: "a"))
        #expect(sentry.failures(of: IdentityGuard.Key(code: "3011", source: "a"), at: start) == 0)
        #expect(sentry.failures(of: IdentityGuard.Key(code: "3012", source: "a"), at: start) == 4)
        #expect(sentry.noteRight("3999", from: "a") == nil)
    }

    @Test func `a day of quiet forgives`() {
        var sentry = IdentityGuard()
        for _ in 0..<4 { _ = sentry.noteWrong("3011", from: "a", at: start) }
        let later = start + IdentityGuard.memory + .seconds(1)
        #expect(sentry.failures(of: IdentityGuard.Key(code: "3011", source: "a"), at: later) == 0)
        _ = sentry.noteWrong("3011", from: "a", at: later)
        #expect(!sentry.isLocked("3011", from: "a", at: later))
    }

    @Test func `it never holds more than its capacity`() {
        var sentry = IdentityGuard()
        for number in 0..<IdentityGuard.capacity {
            _ = sentry.noteWrong("\(number)", from: "\(number)", at: start + .seconds(number))
        }
        #expect(sentry.records.count <= IdentityGuard.capacity)
        let newest = IdentityGuard.Key(code: "\(IdentityGuard.capacity - 1)", source: "\(IdentityGuard.capacity - 1)")
        #expect(sentry.records[newest] != nil)
    }
}
