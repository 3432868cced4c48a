/// A unit of time in one language: "horas", and "horas y" for the next unit to follow.
struct UnitWord: Sendable {
    let alone: Word
    let joined: Word

    init(_ name: String, _ text: String, and: String) {
        alone = Word("word-\(name)", text, .both)
        joined = Word("word-\(name)-\(and)", "\(text) \(and)")
    }

    func word(isJoined: Bool) -> Word { isJoined ? joined : alone }

    var words: [Word] { [alone, joined] }
}
