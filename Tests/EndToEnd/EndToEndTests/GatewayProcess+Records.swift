import CallFlow
import Records
import Telephony
import TestDrivers

/// A call as the records tell of it, once it is over.
struct RecordedCall: Sendable {
    let summary: CallSummary
    let journal: [JournalEntry]
    var events: [CallEvent] { journal.map(\.event) }

    /// How often something happened in it.
    func count(_ isMeant: (CallEvent) -> Bool) -> Int { events.count(where: isMeant) }
    func happened(_ event: CallEvent) -> Bool { events.contains(event) }
    /// The steps it went through, in order.
    var steps: [String] { events.compactMap { if case .entered(let step) = $0 { step.raw } else { nil } } }
    /// When it entered a step first.
    func entered(_ step: String) -> Timestamp? { journal.first { $0.event == .entered(step: StepName(step)) }?.at }
    func left(_ step: String) -> Timestamp? {
        journal.first { if case .left(let name, _) = $0.event { name.raw == step } else { false } }?.at
    }
}

extension GatewayProcess {
    /// Asks the records, also while the gateway writes them.
    func records<Value: Sendable>(_ ask: (RecordsReader) async throws -> Value) async throws -> Value {
        try await ask(try RecordsReader(Storage(path: folder.database)))
    }

    /// The records of all calls of a caller, the oldest first, as soon as that many are over.
    func endedCalls(from caller: String, count: Int = 1) async throws -> [RecordedCall] {
        try await eventually("the end of \(count) calls from “\(caller)”", limit: .seconds(20)) {
            try await self.records { reader in
                let calls = try await reader.calls().filter { $0.caller == caller }
                guard calls.count == count, calls.allSatisfy({ $0.endedAt != nil }) else { return nil }
                var recorded: [RecordedCall] = []
                for call in calls.reversed() {
                    let journal = try await reader.journal(of: call.id)
                    guard case .ended = journal.last?.event else { return nil }
                    recorded.append(RecordedCall(summary: call, journal: journal))
                }
                return recorded
            }
        }
    }

    func endedCall(from caller: String) async throws -> RecordedCall { try await endedCalls(from: caller)[0] }
}
