internal import Peers
internal import Signaling
internal import Synchronization
internal import Telephony

/// Takes the registrations of the house's phones and knows where each is.
///
/// Whether an account exists is told to nobody who does not know its password.
final class PhoneDesk: Sendable {
    /// What was seen of who shows a password, or does not.
    enum Trial: Hashable, Sendable { case challenged, failed, succeeded }

    enum Admission: Hashable, Sendable {
        case account(String)
        /// To be asked for a password: headers of a 401.
        case challenged([SIPHeader])
    }

    private struct State {
        var registrar: Registrar
        var realm: DigestRealm
    }

    let settings: PhoneSettings
    let time: any Timekeeper
    let log: Log
    /// A registration came, changed or went.
    let changes = Mailbox<Void>()
    let file: PhoneFile
    private let secrets: [String: DigestSecret]
    private let observer: Mutex<@Sendable (PeerAddress, Trial) -> Void>
    private let state: Mutex<State>

    /// - Parameters:
    ///   - key: 32 octets that nobody can guess, made at each start.
    ///   - tell: what became of each that was asked for a password.
    init(
        _ settings: PhoneSettings, file: PhoneFile, key: [UInt8], time: any Timekeeper, log: Log,
        tell: @escaping @Sendable (PeerAddress, Trial) -> Void = { _, _ in }
    ) throws(DigestFailure) {
        (self.settings, self.file, self.time, self.log) = (settings, file, time, log)
        observer = Mutex(tell)
        var secrets: [String: DigestSecret] = [:]
        for (user, account) in settings.accounts {
            secrets[user] = try DigestSecret(
                user: user, realm: settings.realm, password: account.credentials.password,
                functions: [.sha256, .md5], hash: DigestLibrary.hash)
        }
        self.secrets = secrets
        var saved: [PhoneBinding] = []
        do throws(PhoneFile.Failure) { saved = try file.read().filter { settings.accounts[$0.account] != nil } } catch {
            log.say("phones", "\(error); every phone must register again")
        }
        var algorithms: [DigestAlgorithm] = []
        for digest in settings.digests where !algorithms.contains(digest.algorithm) {
            algorithms.append(digest.algorithm)
        }
        let realm = try DigestRealm(
            name: settings.realm, key: key, algorithms: algorithms, hash: DigestLibrary.hash)
        state = Mutex(State(registrar: Registrar(saved: saved, at: time.now), realm: realm))
    }

    /// Has somebody else hear what becomes of each that is asked for a password.
    func observe(_ observer: @escaping @Sendable (PeerAddress, Trial) -> Void) {
        self.observer.withLock { $0 = observer }
    }

    private func tell(_ source: PeerAddress, _ trial: Trial) { observer.withLock { $0 }(source, trial) }

    // Who is who

    /// Whether messages from there come by the flow of a phone that is registered.
    func isPhone(address: String, port: Int) -> Bool {
        let now = time.now
        return state.withLock { state in
            SIPTransport.allCases.contains { transport in
                let source = PeerAddress(address: address, port: port, transport: transport)
                return !state.registrar.accounts(at: source, now: now).isEmpty
            }
        }
    }

    /// Whose address this is; nil for one outside of the house.
    func account(of uri: String) -> String? {
        guard let uri = SIPURI(uri), uri.scheme != .tel, isOurs(uri.host) else { return nil }
        return uri.user
    }

    func isOurs(_ host: String) -> Bool { host.lowercased() == settings.realm.lowercased() }

    /// Where an account is rung, the preferred first.
    func targets(of account: String) -> [PhoneBinding] {
        let now = time.now
        return state.withLock { $0.registrar.targets(of: account, at: now) }
    }

    var saved: [PhoneBinding] { state.withLock { $0.registrar.saved } }

    // Registrations

    /// What a REGISTER is answered.
    func register(_ request: RegisterRequest) -> PhoneAnswer {
        switch admit(request.authorization, "REGISTER", to: request.target, from: request.source) {
        case .challenged(let headers)?: PhoneAnswer(status: 401, headers: headers)
        case .account(let account)?: accept(request, of: account)
        case nil: PhoneAnswer(status: 500)
        }
    }

    private func accept(_ request: RegisterRequest, of account: String) -> PhoneAnswer {
        guard let contacts = Registrar.Contacts(request.contacts) else { return PhoneAnswer(status: 400) }
        let wish = Registrar.Request(
            account: account, addressOfRecord: request.to.user, contacts: contacts,
            expires: request.expires.map { .seconds(min(max($0, 0), Self.mostSeconds)) },
            callID: request.sipCallID, sequence: request.sequence, source: request.source)
        let now = time.now
        let (answer, before, after) = state.withLock { state in
            let before = state.registrar.targets(of: account, at: now)
            let answer = state.registrar.register(wish, at: now)
            return (answer, before, state.registrar.targets(of: account, at: now))
        }
        if before != after { changes.send(()) }
        logChange(of: account, Set(before.map(\.contact)), Set(after.map(\.contact)), from: request.source)
        if answer.status >= 300 { log.say("phones", "\(account) from \(request.source) is answered \(answer.status)") }
        return PhoneAnswer(answer, at: now)
    }

    private func logChange(
        of account: String, _ before: Set<String>, _ after: Set<String>, from source: PeerAddress
    ) {
        for contact in after.subtracting(before).sorted() {
            log.say("phones", "\(account) registered \(contact) from \(source)")
        }
        if after.isEmpty, !before.isEmpty { log.say("phones", "\(account) is not registered any more") }
    }

    /// RFC 3261 §10.2.1.1 says no more than 2³² − 1.
    private static let mostSeconds = 1 << 32

    // Passwords

    /// Whose request it is, by the password; nil where something of ours failed.
    func admit(
        _ authorization: String?, _ method: String, to target: SIPParty, from source: PeerAddress
    ) -> Admission? {
        do throws(DigestFailure) {
            let now = time.now
            guard let credentials = authorization.flatMap({ try? DigestCredentials($0) }) else {
                return try challenge(source, at: now)
            }
            let host = Self.bare(target.host)
            let isMeant = SIPURI(credentials.uri).map { Self.bare($0.host) == host && $0.user == target.user } ?? false
            let request = DigestRequest(method: method, uri: isMeant ? credentials.uri : "sip:\(host)")
            let verdict = try check(credentials, for: request, from: source, at: now)
            switch verdict {
            case .accepted:
                tell(source, .succeeded)
                return .account(credentials.user)
            case .renew: return try challenge(source, at: now, isStale: true)
            case .refused(.unknownUser), .refused(.wrongPassword):
                tell(source, .failed)
                return try challenge(source, at: now, isTold: false)
            case .refused: return try challenge(source, at: now)
            }
        } catch {
            log.say("phones", "a password could not be checked: \(error)")
            return nil
        }
    }

    private func check(
        _ credentials: DigestCredentials, for request: DigestRequest, from source: PeerAddress, at now: Timestamp
    ) throws(DigestFailure) -> DigestVerdict {
        let secret = credentials.isUserHashed ? nil : secrets[credentials.user]
        return try state.withLock { state throws(DigestFailure) in
            try state.realm.check(credentials, for: request, from: source.address, secret: secret, at: now)
        }
    }

    private func challenge(
        _ source: PeerAddress, at now: Timestamp, isStale: Bool = false, isTold: Bool = true
    ) throws(DigestFailure) -> Admission {
        let challenges = try state.withLock { state throws(DigestFailure) in
            try state.realm.challenges(for: source.address, at: now, isStale: isStale)
        }
        if isTold, !isStale { tell(source, .challenged) }
        var headers: [SIPHeader] = []
        for challenge in challenges { headers.append(SIPHeader(name: "WWW-Authenticate", value: try challenge.text())) }
        return .challenged(headers)
    }

    private static func bare(_ host: String) -> String {
        (host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host).lowercased()
    }

    // Time

    var nextDue: Timestamp? { state.withLock { $0.registrar.nextDue } }

    func timeReached() -> [Registrar.Effect] {
        let now = time.now
        return change { $0.timeReached(at: now) }
    }

    func probed(_ binding: PhoneBinding, isAnswered: Bool) -> [Registrar.Effect] {
        let now = time.now
        return change { $0.probed(binding, isAnswered: isAnswered, at: now) }
    }

    private func change(_ body: (inout Registrar) -> [Registrar.Effect]) -> [Registrar.Effect] {
        let (effects, isChanged) = state.withLock { state in
            let before = state.registrar.saved.count
            let effects = body(&state.registrar)
            return (effects, state.registrar.saved.count != before)
        }
        if isChanged { changes.send(()) }
        return effects
    }
}

extension PhoneSettings.Digest {
    fileprivate var algorithm: DigestAlgorithm {
        switch self {
        case .sha256: .sha256
        case .md5: .md5
        }
    }
}
