internal import CResolver
internal import Glibc

/// What a name server sent, read with limits: it may be anybody's.
struct DNSAnswer {
    /// More records than this are not looked at.
    static let mostRecords = 256

    /// RCODE, 0 when all is well (RFC 1035 §4.1.1).
    let code: Int
    let records: [DNSRecord]

    /// Nil for what is no answer.
    init?(_ message: [UInt8]) {
        var found = [cresolver_record](repeating: cresolver_record(), count: Self.mostRecords)
        var code: Int32 = 0
        let count = cresolver_read(message, Int32(message.count), &found, Int32(found.count), &code)
        guard count >= 0 else { return nil }
        self.code = Int(code)
        records = found.prefix(Int(count)).compactMap(Self.record)
    }

    private static func record(_ found: cresolver_record) -> DNSRecord? {
        guard let kind = DNSRecord.Kind(rawValue: found.type) else { return nil }
        let target = DNSRecord.canonical(text(found.target))
        let content: DNSRecord.Content
        switch kind {
        case .ipv4, .ipv6:
            guard let address = address(found, kind) else { return nil }
            content = .address(address)
        case .alias: content = .alias(target)
        case .service:
            content = .service(
                ServiceRecord(
                    priority: Int(found.priority), weight: Int(found.weight), port: Int(found.port), target: target))
        }
        // Beyond 31 bits a time to live is none (RFC 2181 §8).
        return DNSRecord(
            owner: DNSRecord.canonical(text(found.owner)), kind: kind,
            timeToLive: found.ttl > UInt32(Int32.max) ? 0 : Int(found.ttl), content: content)
    }

    /// Nil for what nobody can be called at: no address, a group's, everybody's.
    private static func address(_ found: cresolver_record, _ kind: DNSRecord.Kind) -> String? {
        let octets = withUnsafeBytes(of: found.address) { Array($0) }
        let isCallable =
            kind == .ipv4
            ? octets[0] != 0 && octets[0] < 224 : octets[0] != 0xFF && !octets.allSatisfy { $0 == 0 }
        guard isCallable else { return nil }
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        let family = kind == .ipv4 ? AF_INET : AF_INET6
        guard inet_ntop(family, octets, &text, socklen_t(text.count)) != nil else { return nil }
        return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    private static func text<Tuple>(_ characters: Tuple) -> String {
        withUnsafeBytes(of: characters) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }
}
