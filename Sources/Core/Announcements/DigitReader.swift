/// Reads digits one by one, in the words of one language.
struct DigitReader: Sendable {
    /// Zero to nine.
    let digits: [Word]
    let plus: Word
    let minus: Word

    /// Empty where `text` holds no digit; a `+` anywhere, and a `-` in front, are said.
    func pieces(_ text: String, by grouping: (Int) -> [Int]) -> [Piece] {
        let words = text.compactMap { character -> Word? in
            if let digit = character.wholeNumberValue, character.isASCII { return digits[digit] }
            return nil
        }
        if words.isEmpty { return [] }
        var pieces: [Piece] = []
        if text.contains("+") { pieces += [.word(plus), .pause(milliseconds: DigitGroups.digitPause)] }
        if text.hasPrefix("-") { pieces += [.word(minus), .pause(milliseconds: DigitGroups.digitPause)] }
        var rest = words[...]
        for length in grouping(words.count) {
            if rest.startIndex > 0 { pieces.append(.comma(milliseconds: DigitGroups.groupPause)) }
            for (place, word) in rest.prefix(length).enumerated() {
                if place > 0 { pieces.append(.pause(milliseconds: DigitGroups.digitPause)) }
                pieces.append(.word(word))
            }
            rest = rest.dropFirst(length)
        }
        return pieces
    }
}
