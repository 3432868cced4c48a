public import Telephony

/// Where the facts of calls are kept, in order.
public protocol CallJournal: Sendable {
    /// Begins the record of a call that was admitted; on disc when it returns.
    func begin(_ offer: CallOffer, at moment: Timestamp) async throws(RecordsFailure) -> CallID
    /// On disc within a second.
    func note(_ event: CallEvent, of call: CallID, at moment: Timestamp)
    /// On disc when it returns: for what is then promised to somebody. Everything noted before is on disc as well.
    func commit(_ event: CallEvent, of call: CallID, at moment: Timestamp) async throws(RecordsFailure)
}
