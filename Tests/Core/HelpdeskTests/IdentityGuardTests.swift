import Helpdesk
import Telephony
import Testing

/// Guessing at a client's code is ended, without shutting the client out.
@Suite struct `The guard against guessed identities` {
    private let start = Timestamp(seconds: 1_800_000_000)

    private func failing(
        _ guesser: inout IdentityGuard, _ code: String, from source: String, times: Int, at now: Timestamp
    ) {
        for _ in 0..<times { _ = guesser.noteWrong(code, from: source, at: now) }
    }

    @Test func `locks an identity at the fifth wrong answer in a row, for that source only`() {
        var guesses = IdentityGuard()
        failing(&guesses, "100", from: "a", times: 4, at: start)
        #expect(!guesses.isLocked("100", from: "a", at: start))
        failing(&guesses, "100", from: "a", times: 1, at: start)
        #expect(guesses.isLocked("100", from: "a", at: start))
        #expect(!guesses.isLocked("100", from: "b", at: start))
        #expect(!guesses.isLocked("101", from: "a", at: start))
        #expect(!guesses.isLocked("100", from: "a", at: start + IdentityGuard.firstLock))
    }

    @Test func `doubles the delay with every lock, up to its ceiling`() {
        var guesses = IdentityGuard()
        var now = start
        var delays: [Duration] = []
        for _ in 0..<7 {
            failing(&guesses, "100", from: "a", times: IdentityGuard.failuresPerLock, at: now)
            let until = guesses.records[IdentityGuard.Key(code: "100", source: "a")]?.lockedUntil ?? now
            delays.append(until - now)
            now = until
        }
        #expect(delays == [60, 120, 240, 480, 900, 900, 900].map { .seconds($0) })
    }

    @Test func `locks a source that tries one identity after another`() {
        var guesses = IdentityGuard()
        for number in 0..<IdentityGuard.failuresPerSourceLock {
            #expect(!guesses.isLocked("new", from: "a", at: start))
            failing(&guesses, "\(number)", from: "a", times: 1, at: start)
        }
        #expect(guesses.isLocked("new", from: "a", at: start))
        #expect(!guesses.isLocked("new", from: "b", at: start))
    }

    @Test func `forgives after the right answer, and after a quiet day`() {
        var guesses = IdentityGuard()
        failing(&guesses, "100", from: "a", times: 4, at: start)
        #expect(guesses.noteRight("100", from: "a") == IdentityGuard.Key(code: "100", source: "a"))
        #expect(guesses.noteRight("100", from: "a") == nil)
        failing(&guesses, "100", from: "a", times: 4, at: start)
        let later = start + IdentityGuard.memory + .seconds(1)
        failing(&guesses, "100", from: "a", times: 1, at: later)
        #expect(!guesses.isLocked("100", from: "a", at: later))
    }

    @Test func `keeps no more than it can hold`() {
        var guesses = IdentityGuard()
        for number in 0...IdentityGuard.capacity {
            failing(&guesses, "\(number)", from: "\(number)", times: 1, at: start + .seconds(number))
        }
        #expect(guesses.records.count <= IdentityGuard.capacity)
        let newest = IdentityGuard.Key(code: "\(IdentityGuard.capacity)", source: "\(IdentityGuard.capacity)")
        #expect(guesses.records[newest] != nil)
    }
}
