public import Telephony

/// A live call, as a script handles it: each verb returns what the caller did, or throws when the call is over.
public struct Call: Sendable {
    public let id: CallID
    public let line: any Line
    let time: any Timekeeper
    let journal: any CallJournal

    public init(id: CallID, line: any Line, time: any Timekeeper, journal: any CallJournal) {
        self.id = id
        self.line = line
        self.time = time
        self.journal = journal
    }

    public func note(_ event: CallEvent) { journal.note(event, of: id, at: time.now) }

    /// Says it to its end, whatever is keyed.
    public func say(_ utterance: Utterance) async throws(CallEnded) {
        try stillUp()
        note(.said(utterance))
        await line.play(utterance.clips)
        try stillUp()
    }

    /// Says it until a key is pressed; the key is left for what comes next.
    public func sayUntilKey(_ utterance: Utterance) async throws(CallEnded) {
        if let key = try await key(during: utterance) { line.putBack(key) }
    }

    /// The key that was pressed while it was said, or already before; nil when it was heard to its end. The key is
    /// not in the journal yet.
    func key(during utterance: Utterance) async throws(CallEnded) -> Digit? {
        try stillUp()
        note(.said(utterance))
        let key = await take({ await line.nextDigit() }, until: { await line.play(utterance.clips) })
        return try keep(key)
    }

    /// The next key, if it comes in time. It is not in the journal yet.
    func key(within timeout: Duration) async throws(CallEnded) -> Digit? {
        try keep(await nextKey(within: timeout))
    }

    /// A key taken as the caller hung up belongs to nobody's answer; it stays with the line, which counts it.
    private func keep(_ key: Digit?) throws(CallEnded) -> Digit? {
        if hasEnded, let key { line.putBack(key) }
        try stillUp()
        return key
    }

    public func answer(after ringTime: Duration) async throws(CallEnded) {
        note(.ringing)
        await line.ring()
        if ringTime > .zero { try await pause(for: ringTime) }
        guard await line.answer() else { throw CallEnded() }
        try stillUp()
        note(.answered)
    }

    public func pause(for duration: Duration) async throws(CallEnded) {
        do { try await time.sleep(for: duration) } catch { throw CallEnded() }
    }

    /// The leg may be gone a moment before the hang-up cancels the script.
    var hasEnded: Bool { Task.isCancelled || line.isOver }

    func stillUp() throws(CallEnded) {
        if hasEnded { throw CallEnded() }
    }
}
