internal import Peers

/// Finds the addresses of one SIP server (RFC 3263 §4.2), asking as often as that takes.
struct Lookup {
    /// An answer as it came, octet by octet.
    typealias Asker = (DNSQuestion) throws(ResolveFailure) -> [UInt8]
    private struct Found {
        var records: [DNSRecord]
        var isName: Bool
    }

    /// Of a domain that says it has more servers, or a server that says it has more addresses, these many count.
    static let mostServers = 16
    static let mostAddresses = 32
    private static let mostAliases = 8

    let name: PeerName
    let families: [AddressFamily]
    let draw: (ClosedRange<Int>) -> Int
    let now: ContinuousClock.Instant
    let cache: AnswerCache
    let ask: Asker
    let hosts: HostsFile

    private(set) var goodFor = AnswerCache.longest
    private(set) var isStale = false

    init(
        _ name: PeerName, families: [AddressFamily], at now: ContinuousClock.Instant, cache: AnswerCache,
        hosts: HostsFile, draw: @escaping (ClosedRange<Int>) -> Int,
        ask: @escaping Asker
    ) {
        self.name = name
        self.families = families
        self.now = now
        self.cache = cache
        self.draw = draw
        self.hosts = hosts
        self.ask = ask
    }

    mutating func run() throws(ResolveFailure) -> Resolution {
        let host = DNSRecord.canonical(name.host)
        guard DNSQuestion.isName(host) else { throw .notAName(name.host) }
        let found = try name.port == nil ? servers(of: host) : addresses(of: host, name.port ?? name.usualPort)
        var seen: Set<PeerAddress> = []
        let each = found.filter { seen.insert($0).inserted }
        guard !each.isEmpty else { throw .noSuchName(host) }
        return Resolution(addresses: Array(each.prefix(Self.mostAddresses)), goodFor: goodFor, isStale: isStale)
    }

    private mutating func servers(of host: String) throws(ResolveFailure) -> [PeerAddress] {
        // Who lists a name on this machine means that address, whether or not there is a name service.
        if !listed(host).isEmpty { return try addresses(of: host, name.usualPort) }
        let services: [ServiceRecord]
        do throws(ResolveFailure) {
            services = try self.services(of: host)
        } catch {
            // Some servers fail at what they do not know; one that is silent is silent for addresses too.
            guard error.isOfService, !error.isSilence, let found = try? addresses(of: host, name.usualPort) else {
                throw error
            }
            return found
        }
        return try services.isEmpty ? addresses(of: host, name.usualPort) : addresses(of: services)
    }

    private func listed(_ host: String) -> [String] { families.flatMap { hosts.addresses(of: host, $0) } }

    private mutating func services(of host: String) throws(ResolveFailure) -> [ServiceRecord] {
        let question = DNSQuestion(name: name.service + host, kind: .service)
        guard DNSQuestion.isName(question.name) else { return [] }
        let records = try find(question).records.compactMap { record -> ServiceRecord? in
            if case .service(let service) = record.content { service } else { nil }
        }
        if records.count == 1, records[0].target.isEmpty { throw .notOffered(host) }
        let usable = records.filter { DNSQuestion.isName($0.target) && $0.port != 0 }
        return Array(ServiceRecord.ordered(usable, draw: draw).prefix(Self.mostServers))
    }

    private mutating func addresses(of services: [ServiceRecord]) throws(ResolveFailure) -> [PeerAddress] {
        var found: [PeerAddress] = []
        var firstFailure: ResolveFailure?
        for service in services where found.count < Self.mostAddresses {
            do throws(ResolveFailure) {
                found += try addresses(of: service.target, service.port)
            } catch {
                firstFailure = firstFailure ?? error
            }
        }
        if let firstFailure, found.isEmpty { throw firstFailure }
        return found
    }

    private mutating func addresses(of host: String, _ port: Int) throws(ResolveFailure) -> [PeerAddress] {
        if NumericHost.family(of: host) != nil {
            return [PeerAddress(address: host, port: port, transport: name.transport)]
        }
        var found = listed(host)
        if !found.isEmpty {
            goodFor = min(goodFor, AnswerCache.nothingStands)
            return found.map { PeerAddress(address: $0, port: port, transport: name.transport) }
        }
        var failure: ResolveFailure?
        for family in families {
            do throws(ResolveFailure) {
                let answer = try find(DNSQuestion(name: host, kind: family == .ipv4 ? .ipv4 : .ipv6))
                found += answer.records.compactMap {
                    if case .address(let address) = $0.content { address } else { nil }
                }
                if !answer.isName { break }
            } catch {
                failure = error
                break
            }
        }
        guard !found.isEmpty else { throw failure ?? .noSuchName(host) }
        return found.map { PeerAddress(address: $0, port: port, transport: name.transport) }
    }

    /// The records of a name, or of what it stands for.
    private mutating func find(_ question: DNSQuestion) throws(ResolveFailure) -> Found {
        var question = question
        var seen: Set<String> = [question.name]
        for _ in 0...Self.mostAliases {
            let known = try known(of: question)
            let (end, records) = try follow(from: question, known.records, &seen)
            if !records.isEmpty || end == question.name { return Found(records: records, isName: known.isName) }
            question.name = end
        }
        throw .aliasLoop(question.name)
    }

    /// Goes along the aliases of one answer, to the records or to a name that it says nothing of.
    private func follow(
        from question: DNSQuestion, _ records: [DNSRecord], _ seen: inout Set<String>
    ) throws(ResolveFailure) -> (end: String, records: [DNSRecord]) {
        var owner = question.name
        while true {
            let wanted = records.filter { $0.owner == owner && $0.kind == question.kind }
            if !wanted.isEmpty { return (owner, wanted) }
            let next = records.lazy.compactMap { record -> String? in
                if record.owner == owner, case .alias(let other) = record.content { other } else { nil }
            }.first
            guard let next else { return (owner, []) }
            guard DNSQuestion.isName(next) else { throw .malformed(question.name) }
            guard seen.insert(next).inserted else { throw .aliasLoop(question.name) }
            owner = next
        }
    }

    private mutating func known(
        of question: DNSQuestion
    ) throws(ResolveFailure) -> AnswerCache.Known {
        if let fresh = cache.fresh(question, at: now) { return note(fresh) }
        do throws(ResolveFailure) {
            let known = try answer(to: question)
            return note((known, cache.learn(known, of: question, at: now), false))
        } catch {
            guard error.isOfService, let stale = cache.stale(question, at: now) else { throw error }
            return note(stale)
        }
    }

    private mutating func note(
        _ answer: (known: AnswerCache.Known, goodFor: Duration, isStale: Bool)
    ) -> AnswerCache.Known {
        goodFor = min(goodFor, answer.goodFor)
        isStale = isStale || answer.isStale
        return answer.known
    }

    private func answer(to question: DNSQuestion) throws(ResolveFailure) -> AnswerCache.Known {
        guard let answer = DNSAnswer(try ask(question)) else { throw .malformed(question.name) }
        switch answer.code {
        case 0: return AnswerCache.Known(records: answer.records, isName: true)
        case 3: return AnswerCache.Known(records: answer.records, isName: false)
        case 5: throw .refused(question.name)
        default: throw .serverFailed(question.name, code: answer.code)
        }
    }
}
