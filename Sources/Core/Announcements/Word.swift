internal import Telephony

/// One entry of a language's vocabulary: a clip, the words it says, and the tones it is recorded in.
struct Word: Hashable, Sendable {
    enum Tones: Hashable, Sendable { case continuing, falling, both }

    let name: String
    let text: String
    let tones: Tones

    init(_ name: String, _ text: String, _ tones: Tones = .continuing) {
        self.name = name
        self.text = text
        self.tones = tones
    }

    func clip(_ cadence: Cadence) -> ClipName {
        let isFalling = tones == .falling || tones == .both && cadence == .falling
        return ClipName(isFalling ? name + "-final" : name)
    }

    var clips: Set<ClipName> { [clip(.continuing), clip(.falling)] }

    /// The words of each clip of a vocabulary.
    static func clips(of words: [Word]) -> [ClipName: String] {
        Dictionary(words.flatMap { word in word.clips.map { ($0, word.text) } }) { first, _ in first }
    }

    /// The clips that say the names of agents: `name-ana`.
    static func names(of agents: [AgentID: String]) -> [AgentID: Word] {
        Dictionary(uniqueKeysWithValues: agents.map { ($0, Word("name-\($0.raw)", $1)) })
    }
}

/// Words and the silences between them, on the way to an utterance.
enum Piece: Hashable, Sendable {
    case word(Word)
    /// A silence that is not written.
    case pause(milliseconds: Int)
    /// A silence that is written as a comma.
    case comma(milliseconds: Int)
}

extension Utterance {
    /// The pieces in order; the last word takes the cadence.
    init(_ pieces: [Piece], cadence: Cadence) {
        let last = pieces.lastIndex { if case .word = $0 { true } else { false } }
        var text = ""
        var clips: [Clip] = []
        for (index, piece) in pieces.enumerated() {
            switch piece {
            case .word(let word):
                if !text.isEmpty { text += " " }
                text += word.text
                clips.append(.audio(word.clip(index == last ? cadence : .continuing)))
            case .pause(let milliseconds): clips.append(.pause(milliseconds: milliseconds))
            case .comma(let milliseconds):
                text += ","
                clips.append(.pause(milliseconds: milliseconds))
            }
        }
        self.init(text: text, clips: clips)
    }

    init(_ words: [Word], cadence: Cadence) { self.init(words.map(Piece.word), cadence: cadence) }
}
