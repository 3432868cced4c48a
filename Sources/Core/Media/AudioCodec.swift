/// How a leg's voice is written on the wire. Its name is the encoding name of RFC 3551 §6.
public enum AudioCodec: String, Hashable, Sendable, CaseIterable, Codable {
    case pcmu = "PCMU"
    case pcma = "PCMA"

    /// The payload type that RFC 3551 gives the codec for good.
    public var staticPayloadType: UInt8 {
        switch self {
        case .pcmu: 0
        case .pcma: 8
        }
    }

    public init?(staticPayloadType: UInt8) {
        guard let codec = Self.allCases.first(where: { $0.staticPayloadType == staticPayloadType }) else { return nil }
        self = codec
    }

    /// The octet that stands for silence.
    public var silence: UInt8 {
        switch self {
        case .pcmu: 0xFF
        case .pcma: 0xD5
        }
    }

    /// Linear value of each octet.
    public var table: [Int16] {
        switch self {
        case .pcmu: G711.muLawTable
        case .pcma: G711.aLawTable
        }
    }

    @inline(__always)
    public func encode(_ sample: Int16) -> UInt8 {
        switch self {
        case .pcmu: G711.encodeMuLaw(sample)
        case .pcma: G711.encodeALaw(sample)
        }
    }

    public func encode(_ samples: [Int16]) -> [UInt8] { samples.map(encode) }

    public func decode(_ octets: some Sequence<UInt8>) -> [Int16] {
        let table = table
        return octets.map { table[Int($0)] }
    }

    private static let silentMuLaw = [UInt8](repeating: 0xFF, count: AudioFrame.samples)
    private static let silentALaw = [UInt8](repeating: 0xD5, count: AudioFrame.samples)

    var silentFrame: [UInt8] {
        switch self {
        case .pcmu: Self.silentMuLaw
        case .pcma: Self.silentALaw
        }
    }
}
