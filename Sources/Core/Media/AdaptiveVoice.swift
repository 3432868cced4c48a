/// Sends in an adaptive codec (G.722) what comes from many streams, so that the other end, which hears one, follows.
///
/// A decoder is made by all it has heard. A clip's shared octets were made for one at rest: after another clip, or the
/// half of one, they would crack, louder than the speech itself. So a clip that begins where the other end is not at
/// rest is encoded anew for this leg, with what this leg has sent in mind, until it has been at rest again.
struct AdaptiveVoice: Sendable {
    /// Frames of silence after which all decoders are in the same state. Its slowest part, the zero predictor, leaks
    /// 1/256 of itself each 125 µs (ITU-T G.722 §6.2.1.4): 200 ms leave 0.2 %.
    static let restFrames = 10
    /// Frames that tell a decoder's state well enough when it was not at rest before them.
    static let memoryFrames = 25

    /// Frames of quiet before what a bridge brings in this codec is passed on as it is; longer by what a reader that
    /// has just begun is deaf.
    private static let quietFrames = restFrames + FrameReader.deafFrames
    /// The peak of a frame that is quiet: what a room sounds like.
    private static let quiet = 400

    let codec: AudioCodec
    private var encoder: any FrameEncoder
    /// What was sent last, as a ring.
    private var memory: [UInt8]
    private var unrolled: [UInt8] = []
    /// Frames sent since the start, and how many of them, at the end, were silent.
    private var sent = 0
    private var silent = 0
    private var source = Source.none
    /// How long what was encoded last has been quiet, in frames.
    private var quiet = 0
    private var isRepeated = false

    /// Where the last frame came from.
    private enum Source {
        case none
        case shared(EncodedAudio)
        case encoder(SampleRate)
        /// Passed on as it came.
        case bridge
    }

    init(_ transcoder: any Transcoder) {
        codec = transcoder.codec
        encoder = transcoder.makeEncoder()
        memory = [UInt8](repeating: 0, count: Self.memoryFrames * AudioFrame.samples)
        unrolled.reserveCapacity(memory.count)
    }

    private var isAtRest: Bool { silent >= Self.restFrames }

    /// One frame of silence.
    mutating func appendSilence(to octets: inout [UInt8]) {
        octets.append(contentsOf: codec.silentFrame)
        source = .none
        quiet = 0
        remember(octets)
    }

    /// The frame of `audio` at `offset`, counted in octets.
    mutating func append(_ audio: EncodedAudio, at offset: Int, to octets: inout [UInt8]) {
        var goesOn = false
        quiet = 0
        if offset > 0, case .shared(let before) = source { goesOn = before === audio }
        if goesOn || isAtRest {
            source = .shared(audio)
            octets.append(contentsOf: audio.octets(in: codec)[offset..<offset + AudioFrame.samples])
        } else if audio.isSilent(at: offset) {
            octets.append(contentsOf: codec.silentFrame)
            source = .none
        } else {
            resume(.wide)
            let frame = offset * 2..<(offset + AudioFrame.samples) * 2
            let sound = audio.wide
            encoder.encode(sound.span.extracting(frame), rate: .wide, to: &octets)
        }
        remember(octets)
    }

    /// Whether a frame of this codec can be passed on as it is: only once its sender has paused, for in the midst of a
    /// word it would crack.
    var canPass: Bool {
        if case .bridge = source { return true }
        return quiet >= Self.quietFrames
    }

    /// A frame that is of this codec already.
    mutating func append(passing frame: [UInt8], to octets: inout [UInt8]) {
        octets.append(contentsOf: frame)
        source = .bridge
        isRepeated = false
        remember(octets)
    }

    /// A frame that did not come over the bridge: one alone is bridged by the one before.
    mutating func appendLoss(to octets: inout [UInt8]) {
        guard case .bridge = source, !isRepeated else { return appendSilence(to: &octets) }
        let place = (sent - 1) % Self.memoryFrames * AudioFrame.samples
        octets.append(contentsOf: memory[place..<place + AudioFrame.samples])
        isRepeated = true
        remember(octets)
    }

    /// A frame of sound at 8 kHz.
    mutating func append(encoding samples: [Int16], to octets: inout [UInt8]) {
        quiet = samples.allSatisfy { $0.magnitude < Self.quiet } ? quiet + 1 : 0
        resume(.narrow)
        encoder.encode(samples.span, rate: .narrow, to: &octets)
        remember(octets)
    }

    /// Makes the encoder know what the other end has heard.
    private mutating func resume(_ rate: SampleRate) {
        if case .encoder(rate) = source { return }
        source = .encoder(rate)
        let count = min(sent, Self.memoryFrames)
        // Taken out for the while, so that the memory it has is used again.
        var heard: [UInt8] = []
        swap(&heard, &unrolled)
        heard.removeAll(keepingCapacity: true)
        for frame in sent - count..<sent {
            let place = frame % Self.memoryFrames * AudioFrame.samples
            heard.append(contentsOf: memory[place..<place + AudioFrame.samples])
        }
        encoder.follow(heard.span, afterRest: sent > count)
        swap(&heard, &unrolled)
    }

    /// The last frame of `octets` is sent.
    private mutating func remember(_ octets: [UInt8]) {
        let place = sent % Self.memoryFrames * AudioFrame.samples
        let start = octets.count - AudioFrame.samples
        var isSilent = true
        for index in 0..<AudioFrame.samples {
            let octet = octets[start + index]
            if octet != codec.silence { isSilent = false }
            memory[place + index] = octet
        }
        silent = isSilent ? silent + 1 : 0
        sent += 1
    }
}
