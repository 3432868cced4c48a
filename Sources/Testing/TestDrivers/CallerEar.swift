internal import Media
internal import Synchronization
internal import Telephony

/// Recognises which clips the line plays in what a telephone receives.
final class CallerEar: AudioListener {
    private struct State {
        var recognizer: ClipRecognizer
        var samples: [Int16] = []
        var told: Set<Int> = []
        var ended = 0
    }
    private let state: Mutex<State>
    /// Each clip as soon as it is known which it is.
    let beginnings = Mailbox<ClipRecognizer.Heard>()

    init(_ recognizer: ClipRecognizer) { state = Mutex(State(recognizer: recognizer)) }

    /// All until now, in order.
    var heard: [ClipRecognizer.Heard] { state.withLock { $0.recognizer.heard } }
    var samples: [Int16] { state.withLock { $0.samples } }

    func hear(_ samples: [Int16]) {
        let begun: [ClipRecognizer.Heard] = state.withLock { state in
            state.samples += samples
            state.recognizer.hear(samples)
            let ended = state.recognizer.heard[state.ended...]
            state.ended = state.recognizer.heard.count
            let now = Array(ended) + (state.recognizer.underWay.map { [$0] } ?? [])
            return now.filter { state.told.insert($0.startMilliseconds).inserted }
        }
        for clip in begun { beginnings.send(clip) }
    }
}
