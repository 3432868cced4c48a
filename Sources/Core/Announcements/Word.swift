internal import Telephony

/// One entry of a language's vocabulary: a clip, the words it says, and whether it is also recorded in the falling tone.
struct Word: Hashable, Sendable {
    let name: String
    let text: String
    let falls: Bool

    init(_ name: String, _ text: String, falls: Bool = false) {
        self.name = name
        self.text = text
        self.falls = falls
    }

    func clip(_ cadence: Cadence) -> ClipName {
        ClipName(falls && cadence == .falling ? name + "-final" : name)
    }

    var clips: [ClipName] { falls ? [clip(.continuing), clip(.falling)] : [clip(.continuing)] }
}

/// Words and the silences between them, on the way to an utterance.
enum Piece: Hashable, Sendable {
    case word(Word)
    case pause(milliseconds: Int)
}

extension Utterance {
    /// The pieces in order; the last word takes the cadence. A pause is written as a comma.
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
            case .pause(let milliseconds):
                if milliseconds >= DigitGroups.groupPause { text += "," }
                clips.append(.pause(milliseconds: milliseconds))
            }
        }
        self.init(text: text, clips: clips)
    }
}
