public import Helpdesk
import Synchronization
public import Telephony

/// Checks code and PIN, and keeps count of wrong ones for all calls together.
public final class Identities: Sendable {
    public enum Answer: Hashable, Sendable {
        case right(Contact)
        case wrong
        case locked
    }

    private let directory: any ContactDirectory
    private let guarding: Mutex<IdentityGuard>

    /// `records` is what was counted before, as the directory keeps it.
    public init(directory: any ContactDirectory, records: [IdentityGuard.Key: IdentityGuard.Record] = [:]) {
        self.directory = directory
        guarding = Mutex(IdentityGuard(records: records))
    }

    /// A code that nobody has and a PIN that is wrong take the same time and get the same answer.
    public func check(
        code: String, pin: String, in helpdesk: HelpdeskName, from source: String, at now: Timestamp
    ) async throws(RecordsFailure) -> Answer {
        if guarding.withLock({ $0.isLocked(code, from: source, at: now) }) { return .locked }
        let contact = try await directory.contact(code: code, in: helpdesk)
        let isRight = try await directory.isPIN(pin, of: contact?.id)
        if let contact, isRight {
            let forgiven = guarding.withLock { $0.noteRight(code, from: source) }
            if let forgiven { try await directory.keep([forgiven: nil]) }
            return .right(contact)
        }
        let changed = guarding.withLock { $0.noteWrong(code, from: source, at: now) }
        try await directory.keep(changed.mapValues(Optional.some))
        return .wrong
    }

    public func isLocked(code: String, from source: String, at now: Timestamp) -> Bool {
        guarding.withLock { $0.isLocked(code, from: source, at: now) }
    }
}
