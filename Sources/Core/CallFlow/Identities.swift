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

    fileprivate struct State {
        var guarding: IdentityGuard
        /// Guesses whose answer is not known yet.
        var underWay: [IdentityGuard.Key: Int] = [:]
    }

    private let directory: any ContactDirectory
    private let state: Mutex<State>
    private let report: @Sendable (String) -> Void

    /// `records` is what was counted before, as the directory keeps it. `report` takes a line for the log.
    public init(
        directory: any ContactDirectory, records: [IdentityGuard.Key: IdentityGuard.Record] = [:],
        report: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.directory = directory
        self.report = report
        state = Mutex(State(guarding: IdentityGuard(records: records)))
    }

    /// As many people of a company are tried when its supplier number was keyed.
    public static let mostOfCompany = 6

    /// A code that nobody has and a PIN that is wrong take the same time and get the same answer.
    ///
    /// - Parameter orSupplierNumber: a code that nobody has may be the supplier number of a company, of which the PIN
    ///   says who calls (S4-22).
    public func check(
        code: String, pin: String, in helpdesk: HelpdeskName, from source: String, orSupplierNumber: Bool = false,
        at now: Timestamp
    ) async throws(RecordsFailure) -> Answer {
        let key = IdentityGuard.Key(code: code, source: source)
        guard state.withLock({ $0.begin(key, at: now) }) else { return .locked }
        defer { state.withLock { $0.finish(key) } }
        let right =
            orSupplierNumber
            ? try await whoever(code, pin, in: helpdesk) : try await owner(of: code, pin, in: helpdesk)
        if let contact = right {
            let forgiven = state.withLock { $0.guarding.noteRight(code, from: source) }
            if let forgiven { await keep([forgiven: nil]) }
            return .right(contact)
        }
        let changed = state.withLock { $0.guarding.noteWrong(code, from: source, at: now) }
        await keep(changed.mapValues(Optional.some))
        return .wrong
    }

    private func owner(
        of code: String, _ pin: String, in helpdesk: HelpdeskName
    ) async throws(RecordsFailure) -> Contact? {
        let contact = try await directory.contact(code: code, in: helpdesk)
        return try await directory.isPIN(pin, of: contact?.id) ? contact : nil
    }

    /// Always looks for as many people and tries as many PINs, so that the time tells nobody which numbers there are.
    /// A PIN that two of a company share names neither.
    private func whoever(
        _ code: String, _ pin: String, in helpdesk: HelpdeskName
    ) async throws(RecordsFailure) -> Contact? {
        let owner = try await directory.contact(code: code, in: helpdesk)
        let company = try await directory.contacts(supplierNumber: code, in: helpdesk)
        let people = owner.map { [$0] } ?? Array(company.prefix(Self.mostOfCompany))
        var right: [Contact] = []
        for place in 0..<Self.mostOfCompany {
            let person = people.indices.contains(place) ? people[place] : nil
            if try await directory.isPIN(pin, of: person?.id), let person { right.append(person) }
        }
        return right.count == 1 ? right[0] : nil
    }

    /// What could not be kept still counts until the gateway stops; a right answer stays right.
    private func keep(_ changes: [IdentityGuard.Key: IdentityGuard.Record?]) async {
        do {
            try await directory.keep(changes)
        } catch { report("wrong answers were not kept: \(error)") }
    }

    public func isLocked(code: String, from source: String, at now: Timestamp) -> Bool {
        state.withLock { $0.guarding.isLocked(code, from: source, at: now) }
    }
}

extension Identities.State {
    /// False when it is locked, or would be if the guesses under way are wrong: calls side by side win no guess.
    fileprivate mutating func begin(_ key: IdentityGuard.Key, at now: Timestamp) -> Bool {
        if let code = key.code, guarding.isLocked(code, from: key.source, at: now) { return false }
        let source = IdentityGuard.Key(code: nil, source: key.source)
        let limits = [(key, IdentityGuard.failuresPerLock), (source, IdentityGuard.failuresPerSourceLock)]
        for (key, limit) in limits where guarding.failures(of: key, at: now) + underWay[key, default: 0] >= limit {
            return false
        }
        for (key, _) in limits { underWay[key, default: 0] += 1 }
        return true
    }

    fileprivate mutating func finish(_ key: IdentityGuard.Key) {
        for key in [key, IdentityGuard.Key(code: nil, source: key.source)] {
            let others = underWay[key, default: 1] - 1
            underWay[key] = others > 0 ? others : nil
        }
    }
}
