public import Foundation
public import Telephony

/// Spanish as a person in Mexico says it, with dates and hours of one helpdesk's time zone.
public struct SpanishMexico: Announcer {
    public let language = "es-MX"
    public let vocabulary: [ClipName: String]
    let wall: WallClock
    private let agents: [AgentID: Word]

    /// `agents` are those whose names the voice has (`name-ana` says "Ana Robles"); others are called the support team.
    public init(zone: TimeZone, agents: [AgentID: String] = [:]) {
        wall = WallClock(zone: zone)
        self.agents = Word.names(of: agents)
        vocabulary = Word.clips(of: SpanishNumbers.vocabulary + SpanishWords.vocabulary + self.agents.values)
    }

    public func utterance(for spoken: Spoken, at now: Timestamp, cadence: Cadence) -> Utterance {
        switch spoken {
        // A number read digit by digit ends in the falling tone wherever it stands: that is how one hears its end.
        case .ticketNumber(let number):
            Utterance(SpanishWords.reader.pieces(String(number.raw), by: DigitGroups.threes), cadence: .falling)
        case .digits(let text):
            Utterance(SpanishWords.reader.pieces(text, by: DigitGroups.pairs), cadence: .falling)
        case .cardinal(let number, let gender):
            Utterance(Self.number(number) { SpanishNumbers.words($0, .alone(gender)) }, cadence: cadence)
        case .count(let number, let gender):
            Utterance(Self.number(number) { SpanishNumbers.counting($0, .beforeNoun(gender)) }, cadence: cadence)
        case .ordinal(let place, let gender): Utterance(Self.ordinal(place, gender), cadence: cadence)
        case .date(let moment): Utterance(Self.date(wall.day(of: moment, from: now)), cadence: cadence)
        case .time(let moment): Utterance(Self.time(wall.time(of: moment)), cadence: cadence)
        case .moment(let moment): Utterance(self.moment(moment, from: now), cadence: cadence)
        case .duration(let duration): Utterance(Self.duration(duration), cadence: cadence)
        case .hours(let open): Utterance(Self.hours(open), cadence: cadence)
        case .phrase(let phrase): Utterance([SpanishWords.phrase(phrase)], cadence: cadence)
        case .name, .names, .named, .namedList: Utterance(text: "", clips: [])
        case .agent(let agent):
            Utterance([agent.flatMap { agents[$0] } ?? SpanishWords.phrase(.supportTeam)], cadence: cadence)
        }
    }

    public func conjunction(before words: String) -> Utterance {
        Utterance([SpanishWords.and(before: words)], cadence: .continuing)
    }

    /// Beyond what numbers reach, digit by digit; below zero with "menos".
    private static func number(_ number: Int, words: (Int) -> [Word]) -> [Piece] {
        guard number.magnitude <= UInt(SpanishNumbers.maximum) else {
            return SpanishWords.reader.pieces(String(number), by: DigitGroups.threes)
        }
        let sign = number < 0 ? [SpanishWords.reader.minus] : []
        return (sign + words(abs(number))).map(Piece.word)
    }

    private static func ordinal(_ place: Int, _ gender: Gender) -> [Piece] {
        if let word = SpanishNumbers.ordinal(place, gender) { return [.word(word)] }
        // A number that names a place is masculine whoever stands there: "la número veintiuno".
        return [.word(SpanishNumbers.place)] + number(place) { SpanishNumbers.words($0, .alone) }
    }
}

extension SpanishNumbers.Form {
    fileprivate static func alone(_ gender: Gender) -> Self { gender == .feminine ? .feminine : .alone }
    fileprivate static func beforeNoun(_ gender: Gender) -> Self { gender == .feminine ? .feminine : .short }
}
