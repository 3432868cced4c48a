/// A clip ready to send: encoded once in every codec, shared by all the calls that hear it.
///
/// Its length is a whole number of frames; the last one is filled up with silence. In an adaptive codec it is encoded
/// for a decoder at rest; `AdaptiveVoice` sees to the others with the sound itself, which is kept for that.
public final class EncodedAudio: Sendable {
    private let pcmu: [UInt8]
    private let pcma: [UInt8]
    private let g722: [UInt8]
    /// At 16 kHz, frame by frame; nothing where there is no G.722.
    let wide: [Int16]
    public let frameCount: Int
    /// How much silence fills up the last frame.
    let fillingMilliseconds: Int

    /// `samples`: mono, 16 bits, at `rate`. What reads and writes G.722 is taken from `codecs`.
    public init(samples: [Int16], rate: SampleRate = .narrow, codecs: CodecBook = .g711) {
        frameCount = (samples.count + rate.frameSamples - 1) / rate.frameSamples
        let filling = frameCount * rate.frameSamples - samples.count
        fillingMilliseconds = filling * 1_000 / rate.rawValue
        let whole = samples + [Int16](repeating: 0, count: filling)
        let narrow = rate == .narrow ? whole : Resampler.halved(whole)
        pcmu = CompandingLaw.mu.encode(narrow)
        pcma = CompandingLaw.a.encode(narrow)
        if let transcoder = codecs[.g722] {
            wide = rate == .wide ? whole : Resampler.doubled(whole)
            g722 = Self.encode(wide, with: transcoder)
        } else {
            (wide, g722) = ([], [])
        }
    }

    public var milliseconds: Int { frameCount * AudioFrame.milliseconds }

    /// The whole clip as it goes on the wire, `frameCount` times 160 octets.
    public func octets(in codec: AudioCodec) -> [UInt8] {
        switch codec {
        case .pcmu: return pcmu
        case .pcma: return pcma
        case .g722:
            precondition(g722.count == pcmu.count, "a clip without G.722 is sent as G.722")
            return g722
        }
    }

    /// Frames of nothing but zeroes are written as silence, and what follows a rest as from a rest.
    private static func encode(_ wide: [Int16], with transcoder: any Transcoder) -> [UInt8] {
        let size = SampleRate.wide.frameSamples
        var encoder = transcoder.makeEncoder()
        encoder.follow([UInt8]().span, afterRest: true)
        var octets: [UInt8] = []
        octets.reserveCapacity(wide.count / 2)
        var silent = 0
        var rest = 0
        for start in stride(from: 0, to: wide.count, by: size) {
            if wide[start..<start + size].allSatisfy({ $0 == 0 }) {
                octets.append(contentsOf: transcoder.codec.silentFrame)
                silent += 1
                continue
            }
            if silent >= AdaptiveVoice.restFrames { rest = octets.count }
            if silent > 0 { encoder.follow(octets.span.extracting(rest..<octets.count), afterRest: true) }
            silent = 0
            encoder.encode(wide.span.extracting(start..<start + size), rate: .wide, to: &octets)
        }
        return octets
    }

    /// `offset`: of a frame, in octets.
    func isSilent(at offset: Int) -> Bool {
        let silence = AudioCodec.g722.silence
        return (offset..<offset + AudioFrame.samples).allSatisfy { g722[$0] == silence }
    }
}
