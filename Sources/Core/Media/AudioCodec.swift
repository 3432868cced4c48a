/// How a leg's voice is written on the wire. Its name is the encoding name of RFC 3551 §6.
///
/// All of them write 160 octets for 20 ms under a clock of 8,000 Hz; G.722's is that for history's sake, its sound has
/// 16,000 samples a second (RFC 3551 §4.5.2).
public enum AudioCodec: String, Hashable, Sendable, CaseIterable, Codable {
    case pcmu = "PCMU"
    case pcma = "PCMA"
    case g722 = "G722"

    /// The payload type that RFC 3551 gives the codec for good.
    public var staticPayloadType: UInt8 {
        switch self {
        case .pcmu: 0
        case .pcma: 8
        case .g722: 9
        }
    }

    public init?(staticPayloadType: UInt8) {
        guard let codec = Self.allCases.first(where: { $0.staticPayloadType == staticPayloadType }) else { return nil }
        self = codec
    }

    /// nil for what is adaptive: a `Transcoder` reads and writes that.
    public var law: CompandingLaw? {
        switch self {
        case .pcmu: .mu
        case .pcma: .a
        case .g722: nil
        }
    }

    /// The octet that stands for silence. In G.722 it says that both bands are as foretold, which a decoder of any past
    /// fades out on, and one at rest plays as nothing but zeroes.
    public var silence: UInt8 {
        switch self {
        case .pcmu: 0xFF
        case .pcma: 0xD5
        case .g722: 0xFD
        }
    }

    private static let silentMuLaw = [UInt8](repeating: 0xFF, count: AudioFrame.samples)
    private static let silentALaw = [UInt8](repeating: 0xD5, count: AudioFrame.samples)
    private static let silentWide = [UInt8](repeating: 0xFD, count: AudioFrame.samples)

    public var silentFrame: [UInt8] {
        switch self {
        case .pcmu: Self.silentMuLaw
        case .pcma: Self.silentALaw
        case .g722: Self.silentWide
        }
    }
}
