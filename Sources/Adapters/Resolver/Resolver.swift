internal import Dispatch
internal import Foundation
internal import Peers
internal import Telephony

/// Finds where SIP servers are (RFC 3263 §4.2): SRV, A and AAAA, on threads of its own, within a limit.
///
/// NAPTR is not asked: whoever looks for a server says how to speak to it.
public final class Resolver: Sendable {
    /// How many names are looked up at once: one that is silent keeps none waiting.
    static let atOnce = 4
    static let mostWaiting = 64

    /// `maxConcurrentOperationCount` keeps the limit; its threads are neither Swift's nor the calls'.
    private let queue: OperationQueue
    private let clock = DispatchQueue(label: "names")
    private let servers: NameServers
    private let hosts: HostsFile
    private let families: [AddressFamily]
    private let limit: Duration
    private let now: @Sendable () -> ContinuousClock.Instant
    private let draw: @Sendable (ClosedRange<Int>) -> Int
    private let cache = AnswerCache()

    /// - Parameters:
    ///   - servers: whom to ask, three at most; where there are none, the system's.
    ///   - hosts: the file of names that need no asking.
    ///   - families: which addresses are of use, those preferred first.
    ///   - limit: how long one name is waited for.
    ///   - draw: gives a number of a range, to choose among servers of one priority.
    public init(
        servers: [NameServer] = [], hosts: String? = "/etc/hosts", families: [AddressFamily] = [.ipv4, .ipv6],
        limit: Duration = .seconds(8),
        now: @escaping @Sendable () -> ContinuousClock.Instant = { ContinuousClock.now },
        draw: @escaping @Sendable (ClosedRange<Int>) -> Int = { Int.random(in: $0) }
    ) {
        self.servers = NameServers(servers)
        self.hosts = HostsFile(path: hosts)
        self.families = families
        self.limit = limit
        self.now = now
        self.draw = draw
        queue = OperationQueue()
        queue.name = "names"
        queue.maxConcurrentOperationCount = Self.atOnce
        queue.qualityOfService = .utility
    }

    /// Where the server is. A numeric host needs no looking up. Ends early when the task that waits is cancelled.
    public func find(_ name: PeerName) async throws(ResolveFailure) -> Resolution {
        let host = NumericHost.bare(name.host)
        if NumericHost.family(of: host) != nil {
            let address = PeerAddress(
                address: host, port: name.port ?? name.usualPort, transport: name.transport)
            return Resolution(addresses: [address], goodFor: AnswerCache.longest)
        }
        guard DNSQuestion.isName(DNSRecord.canonical(name.host)) else { throw .notAName(name.host) }
        guard queue.operationCount < Self.mostWaiting else { throw .tooManyAtOnce }
        let outcome = Outcome()
        let result: Result<Resolution, ResolveFailure> = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                outcome.wait(continuation)
                begin(name, outcome)
            }
        } onCancel: {
            outcome.give(.failure(.cancelled))
        }
        return try result.get()
    }

    private func begin(_ name: PeerName, _ outcome: Outcome) {
        queue.addOperation { [self] in
            outcome.give(
                look(for: name) { question throws(ResolveFailure) in
                    guard !outcome.isGiven else { throw .cancelled }
                    return try self.servers.ask(question)
                })
        }
        clock.asyncAfter(deadline: .now() + .nanoseconds(Int(limit.nanoseconds))) { [self] in
            guard !outcome.isGiven else { return }
            // Nobody waits longer: what is remembered, or nothing.
            outcome.give(look(for: name) { question throws(ResolveFailure) in throw .noAnswer(question.name) })
        }
    }

    private func look(
        for name: PeerName, ask: @escaping Lookup.Asker
    ) -> Result<Resolution, ResolveFailure> {
        var lookup = Lookup(
            name, families: families, at: now(), cache: cache, hosts: hosts, draw: draw, ask: ask)
        do throws(ResolveFailure) {
            return .success(try lookup.run())
        } catch {
            return .failure(error)
        }
    }
}
