import Aside
import Announcements
import Foundation
import Telephony
import Testing

@Suite(.aside) struct `Dates, hours and durations in English` {
    private let english: English
    /// Saturday 2026-11-21, 15:00 in Mexico City.
    private let now = Timestamp(seconds: 1_795_294_800)

    init() throws { english = English(zone: try #require(TimeZone(identifier: "America/Mexico_City"))) }

    private func say(_ spoken: Spoken) -> String { english.utterance(for: spoken, at: now).text }

    @Test(arguments: [
        (0, "today at three in the afternoon"), (-86_400, "yesterday at three in the afternoon"),
        (86_400 - 7 * 3600, "tomorrow at eight in the morning"), (6 * 3600, "today at nine at night"),
        (9 * 3600, "today at midnight"), (9 * 3600 + 300, "tomorrow at twelve oh five in the morning"),
        (2 * 86_400 - 7 * 3600, "Monday, the twenty-third of November at eight in the morning"),
        (10 * 86_400 - 3 * 3600, "Tuesday, the first of December at noon"),
        (
            365 * 86_400 + 900,
            "Sunday, the twenty-first of November, twenty twenty-seven, at three fifteen in the afternoon"
        ),
    ])
    func `a moment is a day and a time`(away: Int, words: String) {
        #expect(say(.moment(now + .seconds(away))) == words)
    }

    @Test(arguments: [
        (59, "less than a minute"), (60, "one minute"), (90, "two minutes"), (3_660, "one hour and one minute"),
        (8_400, "two hours and twenty minutes"), (25 * 3_600, "one day and one hour"),
        (50 * 3_600, "two days and two hours"),
        (100 * 86_400, "one hundred days"),
    ])
    func `a duration is told as exactly as one cares`(seconds: Int, words: String) {
        #expect(say(.duration(.seconds(seconds))) == words)
    }

    @Test func `every phrase is one, and nobody is the support team`() {
        let phrases = Phrase.allCases.map { say(.phrase($0)) }
        #expect(Set(phrases).count == phrases.count)
        #expect(say(.agent(nil)) == "the support team")
        #expect(say(.agent(AgentID("eva"))) == say(.phrase(.supportTeam)))
    }
}
