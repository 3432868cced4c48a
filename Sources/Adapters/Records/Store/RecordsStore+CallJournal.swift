public import CallFlow
public import Telephony

extension RecordsStore: CallJournal {
    public func begin(_ offer: CallOffer, at moment: Timestamp) async throws(RecordsFailure) -> CallID {
        try await writer.perform { session throws(SQLiteFault) in try session.calls.begin(offer, at: moment) }
    }

    public func note(_ event: CallEvent, of call: CallID, at moment: Timestamp) {
        writer.note(event, of: call, at: moment)
    }

    public func commit(_ event: CallEvent, of call: CallID, at moment: Timestamp) async throws(RecordsFailure) {
        try await writer.perform { session throws(SQLiteFault) in
            try session.calls.append(event, to: call, at: moment)
        }
    }
}
