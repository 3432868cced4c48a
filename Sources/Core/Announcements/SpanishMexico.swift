public import Foundation
public import Telephony

/// Spanish as a person in Mexico says it, with dates and hours of one helpdesk's time zone.
public struct SpanishMexico: Announcer {
    public let language = "es-MX"
    public let vocabulary: [ClipName: String]
    let calendar: Calendar
    private let agents: [AgentID: Word]

    /// `agents` are those whose names the voice has (`name-ana` says "Ana Robles"); others are called the support team.
    public init(zone: TimeZone, agents: [AgentID: String] = [:]) {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        self.calendar = calendar
        self.agents = Dictionary(uniqueKeysWithValues: agents.map { ($0, Word("name-\($0.raw)", $1)) })
        let words = SpanishNumbers.vocabulary + SpanishWords.vocabulary + self.agents.values
        vocabulary = Dictionary(words.flatMap { word in word.clips.map { ($0, word.text) } }) { first, _ in first }
    }

    public func utterance(for spoken: Spoken, at now: Timestamp, cadence: Cadence) -> Utterance {
        switch spoken {
        // A number read digit by digit ends in the falling tone wherever it stands: that is how one hears its end.
        case .ticketNumber(let number): Utterance(digits(String(number.raw), by: DigitGroups.threes), cadence: .falling)
        case .digits(let text): Utterance(digits(text, by: DigitGroups.pairs), cadence: .falling)
        case .cardinal(let number, let gender):
            Utterance(cardinal(number, gender == .feminine ? .feminine : .alone), cadence: cadence)
        case .count(let number, let gender):
            Utterance(cardinal(number, gender == .feminine ? .feminine : .short), cadence: cadence)
        case .date(let moment): Utterance(date(moment, from: now).map(Piece.word), cadence: cadence)
        case .time(let moment): Utterance(time(moment).map(Piece.word), cadence: cadence)
        case .moment(let moment):
            Utterance((date(moment, from: now) + time(moment)).map(Piece.word), cadence: cadence)
        case .duration(let duration): Utterance(self.duration(duration).map(Piece.word), cadence: cadence)
        case .phrase(let phrase): Utterance([.word(SpanishWords.phrase(phrase))], cadence: cadence)
        case .name, .hours: Utterance(text: "", clips: [])
        case .ordinal(let number, let gender): utterance(for: .cardinal(number, gender), at: now, cadence: cadence)
        case .agent(let agent):
            Utterance([.word(agent.flatMap { agents[$0] } ?? SpanishWords.phrase(.supportTeam))], cadence: cadence)
        }
    }

    private func digits(_ text: String, by grouping: (Int) -> [Int]) -> [Piece] {
        let words = text.compactMap { character -> Word? in
            if let digit = character.wholeNumberValue, character.isASCII { return SpanishWords.digits[digit] }
            return nil
        }
        if words.isEmpty { return [] }
        var pieces: [Piece] = []
        if text.contains("+") { pieces += [.word(SpanishWords.plus), .pause(milliseconds: DigitGroups.digitPause)] }
        if text.hasPrefix("-") { pieces += [.word(SpanishWords.minus), .pause(milliseconds: DigitGroups.digitPause)] }
        var rest = words[...]
        for length in grouping(words.count) {
            if rest.startIndex > 0 { pieces.append(.pause(milliseconds: DigitGroups.groupPause)) }
            for (place, word) in rest.prefix(length).enumerated() {
                if place > 0 { pieces.append(.pause(milliseconds: DigitGroups.digitPause)) }
                pieces.append(.word(word))
            }
            rest = rest.dropFirst(length)
        }
        return pieces
    }

    private func cardinal(_ number: Int, _ form: SpanishNumbers.Form) -> [Piece] {
        guard number.magnitude <= UInt(SpanishNumbers.maximum) else {
            return digits(String(number), by: DigitGroups.threes)
        }
        let sign = number < 0 ? [SpanishWords.minus] : []
        return (sign + SpanishNumbers.words(abs(number), form)).map(Piece.word)
    }
}
