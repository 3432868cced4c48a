public import CallFlow
import Helpdesk
public import Telephony

extension RecordsStore {
    /// Closes what the last life of this gateway left open; before the first call.
    ///
    /// Open calls end as interrupted, who waited in a queue becomes a call-back, recordings get the length that
    /// their files have, and wrap-ups that are owed are told.
    /// - Parameter repair: Makes the files of these recordings playable and returns the length of each that exists.
    public func recover(
        at moment: Timestamp,
        repairing repair: @Sendable ([RecordingName]) async -> [RecordingName: Duration]
    ) async throws(RecordsFailure) -> Recovery {
        guard let gateway else { preconditionFailure("only a gateway recovers its calls") }
        let cut = try await reader.read { database throws(SQLiteFault) in
            try database.all(
                """
                SELECT recordings.name FROM recordings JOIN calls ON calls.id = recordings.call
                    JOIN gateways ON gateways.id = calls.gateway
                WHERE gateways.name = ? AND recordings.length_ms IS NULL
                """, .text(gateway)
            ) { RecordingName($0.text(0)) }
        }
        let lengths = cut.isEmpty ? [:] : await repair(cut)
        return try await writer.perform { session throws(SQLiteFault) in
            try RecoveryBook(session: session, gateway: gateway, moment: moment, lengths: lengths).recover()
        }
    }
}
