/// Finds which known clips a received stream holds, in which order: what a caller heard, without understanding it.
///
/// It compares samples, not sounds: G.711 decodes a clip's octets to the same samples everywhere. The stream may
/// begin anywhere, frames may be missing, and clips may share frames; silence identifies nothing.
public struct ClipRecognizer: Sendable {
    /// One clip heard.
    public struct Heard: Hashable, Sendable {
        public var name: String
        /// Of the clip's first sample, counted from the first sample of the stream.
        public var startMilliseconds: Int
        /// How far into the clip the stream went.
        public var endMilliseconds: Int
        /// Whether its last sound was heard.
        public var isWhole: Bool
    }

    private struct Place: Hashable {
        let clip: Int
        let sample: Int
    }
    private struct Candidate {
        let place: Place
        /// Samples of the stream that fit, from where it was found.
        var length: Int
        var isAlive = true
    }
    private struct KnownClip {
        let name: String
        let samples: [Int16]
        /// One past the last sample that is not silent.
        let soundEnd: Int
    }

    private static let window = AudioFrame.samples
    private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

    private let clips: [KnownClip]
    private let index: [UInt64: [Place]]
    private let leavingFactor: UInt64

    private var pending: [Int16] = []
    /// Stream position of `pending[0]`.
    private var base = 0
    /// Position in `pending` of the window under the hash, and how many samples the hash holds.
    private var cursor = 0
    private var filled = 0
    private var hash: UInt64 = 0
    private var candidates: [Candidate] = []
    private var last: (clip: Int, end: Int)?
    public private(set) var heard: [Heard] = []

    /// `clips`: by their names, as encoded by `law`, that of the stream.
    public init(clips: [String: EncodedAudio], law: CompandingLaw) {
        var known: [KnownClip] = []
        var index: [UInt64: [Place]] = [:]
        for (name, audio) in clips.sorted(by: { $0.key < $1.key }) {
            let samples = law.decode(audio.octets(in: law.codec))
            let soundEnd = (samples.lastIndex { !Self.isSilent($0) } ?? -1) + 1
            let clip = known.count
            known.append(KnownClip(name: name, samples: samples, soundEnd: soundEnd))
            for start in stride(from: 0, through: samples.count - Self.window, by: Self.window) {
                let frame = samples[start..<start + Self.window]
                if frame.allSatisfy(Self.isSilent) { continue }
                index[Self.hash(frame), default: []].append(Place(clip: clip, sample: start))
            }
        }
        self.clips = known
        self.index = index
        leavingFactor = (1..<Self.window).reduce(UInt64(1)) { product, _ in product &* Self.factor }
    }

    /// The smallest steps of A-law around zero are its silence.
    private static func isSilent(_ sample: Int16) -> Bool { sample.magnitude <= 8 }

    private static func hash(_ frame: ArraySlice<Int16>) -> UInt64 {
        frame.reduce(0) { ($0 &* factor) &+ UInt64(UInt16(bitPattern: $1)) &+ 1 }
    }

    /// The next samples of the stream. What is recognised stands in `heard` once its clip ends or breaks off.
    public mutating func hear(_ samples: [Int16]) {
        pending += samples
        scan(isFinal: false)
        forget()
    }

    /// Nothing more comes: a clip under way counts as far as it went.
    public mutating func finish() { scan(isFinal: true) }

    private mutating func scan(isFinal: Bool) {
        while true {
            if !candidates.isEmpty {
                extend()
                if candidates.contains(where: \.isAlive), !isFinal { return }
                settle()
                continue
            }
            guard advanceWindow() else { return }
            guard let places = index[hash] else { continue }
            candidates = places.filter(fits).map { Candidate(place: $0, length: Self.window) }
        }
    }

    /// What the stream is in the midst of, once that fits one clip alone, before it ends and stands in `heard`; one
    /// that goes on after a gap stands there already, and has the beginning that it has there.
    public var underWay: Heard? {
        let alive = candidates.filter(\.isAlive)
        guard let first = alive.first, alive.allSatisfy({ $0.place.clip == first.place.clip }) else { return nil }
        let end = first.place.sample + first.length
        let start = (base + cursor - first.place.sample) * 1_000 / AudioFrame.sampleRate
        return Heard(
            name: clips[first.place.clip].name,
            startMilliseconds: goesOn(at: first.place) ? heard.last?.startMilliseconds ?? start : start,
            endMilliseconds: end * 1_000 / AudioFrame.sampleRate, isWhole: end >= clips[first.place.clip].soundEnd)
    }

    /// The same clip going on after a gap in the stream is one playing of it.
    private func goesOn(at place: Place) -> Bool {
        guard let last, !heard.isEmpty else { return false }
        return last.clip == place.clip && place.sample >= last.end
    }

    /// Moves the window on by one sample, or fills it; false when samples are wanting.
    private mutating func advanceWindow() -> Bool {
        if filled == Self.window {
            guard cursor + Self.window < pending.count else { return false }
            hash = hash &- leavingFactor &* (UInt64(UInt16(bitPattern: pending[cursor])) &+ 1)
            cursor += 1
            filled -= 1
        }
        while filled < Self.window {
            guard cursor + filled < pending.count else { return false }
            hash = hash &* Self.factor &+ UInt64(UInt16(bitPattern: pending[cursor + filled])) &+ 1
            filled += 1
        }
        return true
    }

    private func fits(_ place: Place) -> Bool {
        let samples = clips[place.clip].samples
        return (0..<Self.window).allSatisfy { samples[place.sample + $0] == pending[cursor + $0] }
    }

    private mutating func extend() {
        for index in candidates.indices where candidates[index].isAlive {
            let samples = clips[candidates[index].place.clip].samples
            let start = candidates[index].place.sample
            var length = candidates[index].length
            while start + length < samples.count, cursor + length < pending.count,
                samples[start + length] == pending[cursor + length]
            {
                length += 1
            }
            candidates[index].length = length
            candidates[index].isAlive = start + length < samples.count && cursor + length == pending.count
        }
    }

    /// The candidate that fits longest is what was played; among equals a whole clip, then one from its start.
    private mutating func settle() {
        func rank(_ candidate: Candidate) -> (Int, Int, Int) {
            let end = candidate.place.sample + candidate.length
            let missing = clips[candidate.place.clip].samples.count - end
            return (candidate.length, -missing, -candidate.place.sample)
        }
        guard let best = candidates.max(by: { rank($0) < rank($1) }) else { return }
        candidates = []
        note(best)
        cursor += best.length
        filled = 0
        hash = 0
    }

    private mutating func note(_ found: Candidate) {
        let clip = clips[found.place.clip]
        let start = base + cursor - found.place.sample
        let end = found.place.sample + found.length
        let endMilliseconds = end * 1_000 / AudioFrame.sampleRate
        defer { last = (found.place.clip, end) }
        if goesOn(at: found.place) {
            heard[heard.count - 1].endMilliseconds = endMilliseconds
            heard[heard.count - 1].isWhole = end >= clip.soundEnd
            return
        }
        heard.append(
            Heard(
                name: clip.name, startMilliseconds: start * 1_000 / AudioFrame.sampleRate,
                endMilliseconds: endMilliseconds, isWhole: end >= clip.soundEnd))
    }

    /// Lets go of what has been looked at.
    private mutating func forget() {
        guard cursor > AudioFrame.sampleRate else { return }
        pending.removeFirst(cursor)
        base += cursor
        cursor = 0
    }
}
