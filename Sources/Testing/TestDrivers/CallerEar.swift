internal import Codecs
internal import Media
internal import Synchronization
internal import Telephony

/// Recognises which clips the line plays in what a telephone receives.
final class CallerEar: AudioListener {
    private struct State {
        /// For a companding law; what an adaptive codec carries is searched by its sound.
        var recognizer: ClipRecognizer?
        var decoder: any FrameDecoder = G722().makeDecoder(.narrow)
        var samples: [Int16] = []
        var told: Set<Int> = []
        var ended = 0
        /// How far `samples` have been searched.
        var searched = 0
    }
    private let state: Mutex<State>
    /// Each clip as soon as it is known which it is.
    let beginnings = Mailbox<ClipRecognizer.Heard>()

    init(_ recognizer: ClipRecognizer?) { state = Mutex(State(recognizer: recognizer)) }

    /// All until now, in order.
    var heard: [ClipRecognizer.Heard] { state.withLock { $0.recognizer?.heard ?? [] } }
    var samples: [Int16] { state.withLock { $0.samples } }

    func hear(_ payload: Span<UInt8>, in codec: AudioCodec) {
        let begun: [ClipRecognizer.Heard] = state.withLock { state in
            let start = state.samples.count
            if let table = codec.law?.table {
                for index in payload.indices { state.samples.append(table[Int(payload[index])]) }
            } else {
                state.decoder.decode(payload, to: &state.samples)
            }
            guard state.recognizer != nil else { return [] }
            state.recognizer?.hear(Array(state.samples[start...]))
            let heard = state.recognizer?.heard ?? []
            let ended = heard[state.ended...]
            state.ended = heard.count
            let now = Array(ended) + (state.recognizer?.underWay.map { [$0] } ?? [])
            return now.filter { state.told.insert($0.startMilliseconds).inserted }
        }
        for clip in begun { beginnings.send(clip) }
    }

    /// Whether one of the clips has begun in what was not searched before; if so, the search goes on behind it.
    func finds(_ clips: [String: EncodedAudio]) -> String? {
        let (samples, from) = state.withLock { ($0.samples, $0.searched) }
        let found = clips.compactMap { name, audio in
            ClipFinder.place(of: audio, in: samples, from: from).map { (name: name, place: $0) }
        }.min { $0.place < $1.place }
        guard let found else {
            // A beginning that is not all there yet is looked for again.
            state.withLock { $0.searched = max(from, samples.count - ClipFinder.samples - 1_600) }
            return nil
        }
        state.withLock { $0.searched = found.place + ClipFinder.samples }
        return found.name
    }
}
