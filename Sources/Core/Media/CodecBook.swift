/// The codecs that there are. G.711 is always among them.
public struct CodecBook: Sendable {
    /// PCMU and PCMA.
    public static let g711 = CodecBook([])

    /// Best first, as our offers name them.
    public let codecs: [AudioCodec]
    private let transcoders: [AudioCodec: any Transcoder]

    public init(_ transcoders: [any Transcoder]) {
        codecs = transcoders.map(\.codec) + CompandingLaw.allCases.map(\.codec)
        self.transcoders = Dictionary(transcoders.map { ($0.codec, $0) }, uniquingKeysWith: { first, _ in first })
    }

    public func canRead(_ codec: AudioCodec) -> Bool { codec.law != nil || transcoders[codec] != nil }

    public subscript(codec: AudioCodec) -> (any Transcoder)? { transcoders[codec] }
}
