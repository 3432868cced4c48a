/// One of the two laws of G.711, by which an octet stands for a sample whatever came before it.
public enum CompandingLaw: Hashable, Sendable, CaseIterable {
    case mu, a

    /// The codec that writes by it.
    public var codec: AudioCodec {
        switch self {
        case .mu: .pcmu
        case .a: .pcma
        }
    }

    /// Linear value of each octet.
    public var table: [Int16] {
        switch self {
        case .mu: G711.muLawTable
        case .a: G711.aLawTable
        }
    }

    @inline(__always)
    public func encode(_ sample: Int16) -> UInt8 {
        switch self {
        case .mu: G711.encodeMuLaw(sample)
        case .a: G711.encodeALaw(sample)
        }
    }

    public func encode(_ samples: [Int16]) -> [UInt8] { samples.map(encode) }

    public func decode(_ octets: some Sequence<UInt8>) -> [Int16] {
        let table = table
        return octets.map { table[Int($0)] }
    }
}
