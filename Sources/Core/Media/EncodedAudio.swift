/// A clip ready to send: encoded once in every codec, shared by all the calls that hear it.
///
/// Its length is a whole number of frames; the last one is filled up with silence.
public final class EncodedAudio: Sendable {
    private let pcmu: [UInt8]
    private let pcma: [UInt8]
    public let frameCount: Int

    /// `samples`: mono, 16 bits, 8 kHz.
    public init(samples: [Int16]) {
        frameCount = (samples.count + AudioFrame.samples - 1) / AudioFrame.samples
        let missing = frameCount * AudioFrame.samples - samples.count
        pcmu = AudioCodec.pcmu.encode(samples) + [UInt8](repeating: AudioCodec.pcmu.silence, count: missing)
        pcma = AudioCodec.pcma.encode(samples) + [UInt8](repeating: AudioCodec.pcma.silence, count: missing)
    }

    public var milliseconds: Int { frameCount * AudioFrame.milliseconds }

    /// The whole clip as it goes on the wire, `frameCount` times 160 octets.
    public func octets(in codec: AudioCodec) -> [UInt8] {
        switch codec {
        case .pcmu: pcmu
        case .pcma: pcma
        }
    }
}
