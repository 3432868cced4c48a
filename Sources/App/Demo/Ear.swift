internal import Foundation
internal import Media
internal import Synchronization
internal import Telephony

/// Recognises, in the sound that a telephone receives, which clips were played: how a caller without ears hears.
final class Ear: AudioListener {
    struct Sound: Sendable, Equatable {
        var name: String
        /// Where it began, in milliseconds of what was received.
        var start: Int
        var isWhole: Bool
    }
    private struct State {
        var recognizer: ClipRecognizer
        var told: Set<Int> = []
        var ended = 0
    }
    private let state: Mutex<State>
    /// Each sound as soon as it is known which it is, and again when it has been heard to its end.
    let beginnings = Mailbox<Sound>()
    let endings = Mailbox<Sound>()

    init(clips: [String: EncodedAudio]) {
        state = Mutex(State(recognizer: ClipRecognizer(clips: clips, law: .mu)))
    }

    /// From now on it knows these sounds instead.
    func listen(for clips: [String: EncodedAudio]) {
        state.withLock { $0 = State(recognizer: ClipRecognizer(clips: clips, law: .mu)) }
        beginnings.clear()
        endings.clear()
    }

    func hear(_ payload: Span<UInt8>, in codec: AudioCodec) {
        guard let table = codec.law?.table else { return }
        let samples = payload.indices.map { table[Int(payload[$0])] }
        let (begun, ended): (Sound?, [Sound]) = state.withLock { state in
            state.recognizer.hear(samples)
            let ended = state.recognizer.heard[state.ended...].map(Sound.init)
            state.ended = state.recognizer.heard.count
            guard let now = state.recognizer.underWay.map(Sound.init), state.told.insert(now.start).inserted else {
                return (nil, ended)
            }
            return (now, ended)
        }
        for sound in ended { endings.send(sound) }
        if let begun { beginnings.send(begun) }
    }
}

extension Ear.Sound {
    init(_ heard: ClipRecognizer.Heard) {
        self.init(name: heard.name, start: heard.startMilliseconds, isWhole: heard.isWhole)
    }
}
