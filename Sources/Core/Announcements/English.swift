public import Foundation
public import Telephony

/// English as a helpdesk in North America says it, with dates and hours of one helpdesk's time zone.
public struct English: Announcer {
    public let language = "en"
    public let vocabulary: [ClipName: String]
    let wall: WallClock
    private let agents: [AgentID: Word]

    /// `agents` are those whose names the voice has (`name-ana` says "Ana Robles"); others are called the support team.
    public init(zone: TimeZone, agents: [AgentID: String] = [:]) {
        wall = WallClock(zone: zone)
        self.agents = Word.names(of: agents)
        vocabulary = Word.clips(of: EnglishNumbers.vocabulary + EnglishWords.vocabulary + self.agents.values)
    }

    public func utterance(for spoken: Spoken, at now: Timestamp, cadence: Cadence) -> Utterance {
        switch spoken {
        // A number read digit by digit ends in the falling tone wherever it stands: that is how one hears its end.
        case .ticketNumber(let number):
            Utterance(EnglishWords.reader.pieces(String(number.raw), by: DigitGroups.threes), cadence: .falling)
        case .digits(let text):
            Utterance(EnglishWords.reader.pieces(text, by: DigitGroups.northAmerican), cadence: .falling)
        case .cardinal(let number, _), .count(let number, _): Utterance(Self.number(number), cadence: cadence)
        case .ordinal(let place, _): Utterance(Self.ordinal(place), cadence: cadence)
        case .date(let moment): Utterance(Self.date(wall.day(of: moment, from: now)), cadence: cadence)
        case .time(let moment): Utterance(Self.time(wall.time(of: moment), .at), cadence: cadence)
        case .moment(let moment): Utterance(self.moment(moment, from: now), cadence: cadence)
        case .duration(let duration): Utterance(Self.duration(duration), cadence: cadence)
        case .hours(let open): Utterance(Self.hours(open), cadence: cadence)
        case .phrase(let phrase): Utterance([EnglishWords.phrase(phrase)], cadence: cadence)
        case .name, .names, .named, .namedList: Utterance(text: "", clips: [])
        case .agent(let agent):
            Utterance([agent.flatMap { agents[$0] } ?? EnglishWords.phrase(.supportTeam)], cadence: cadence)
        }
    }

    public func conjunction(before words: String) -> Utterance { Utterance([EnglishWords.and], cadence: .continuing) }

    /// Beyond what numbers reach, digit by digit; below zero with "minus".
    private static func number(_ number: Int) -> [Piece] {
        guard number.magnitude <= UInt(EnglishNumbers.maximum) else {
            return EnglishWords.reader.pieces(String(number), by: DigitGroups.threes)
        }
        let sign = number < 0 ? [EnglishWords.reader.minus] : []
        return (sign + EnglishNumbers.words(abs(number))).map(Piece.word)
    }

    private static func ordinal(_ place: Int) -> [Piece] {
        if let word = EnglishNumbers.ordinal(place) { return [.word(word)] }
        return [.word(EnglishNumbers.place)] + number(place)
    }
}
