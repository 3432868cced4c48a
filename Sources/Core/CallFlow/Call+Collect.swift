public import Telephony

extension Call {
    /// Says `prompt` until the first key, then gathers keys by `rule`. Keys pressed ahead of the prompt count.
    ///
    /// All that was keyed goes into the journal, also when the caller hangs up amid it; of a secret its length only.
    public func collect(
        _ rule: DigitRule, prompting prompt: Utterance, isSecret: Bool = false
    ) async throws(CallEnded) -> Collected {
        try stillUp()
        note(.said(prompt))
        var entry = KeyEntry(rule: rule, isSecret: isSecret)
        var key = await take({ await line.nextDigit() }, until: { await line.play(prompt.clips) })
        if key == nil { key = await nextKey(within: rule.timeout) }
        while let pressed = key {
            if entry.add(pressed) == .isComplete { break }
            key = await nextKey(within: rule.interDigitTimeout)
        }
        if let keys = entry.keys { note(.keyed(keys)) }
        try stillUp()
        return entry.collected
    }

    func nextKey(within timeout: Duration) async -> Digit? {
        if hasEnded { return nil }
        return await take(
            { await line.nextDigit() },
            until: {
                do { try await time.sleep(for: timeout) } catch { return }
            })
    }
}
