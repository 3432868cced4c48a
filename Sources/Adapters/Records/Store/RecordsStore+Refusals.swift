public import Telephony

extension RecordsStore {
    /// Counts an INVITE that did not become a call; on disc within a second.
    /// - Parameters:
    ///   - source: Where it came from, without the port.
    ///   - reason: Why, in few words, each always the same: "unknown number".
    public func countRefusal(of source: String, because reason: String, at moment: Timestamp) {
        writer.note(.refusal(source: source, reason: reason, moment))
    }
}
