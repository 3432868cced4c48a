import Aside
import Announcements
import Foundation
import Telephony
import Testing

@Suite(.aside) struct `Every duration to ten days` {
    /// A duration put together with ICU's numbers: one is said with its unit, others are counted in the unit's gender.
    private struct Reading {
        let isEnglish: Bool
        let masculine: IndependentSpeller
        let feminine: IndependentSpeller

        init(_ language: String) throws {
            isEnglish = language == "en"
            let rules = isEnglish ? ["cardinal", "cardinal"] : ["cardinal-masculine", "cardinal-feminine"]
            let locale = isEnglish ? "en" : "es_MX"
            masculine = try #require(IndependentSpeller(locale, rules: "%spellout-" + rules[0]))
            feminine = try #require(IndependentSpeller(locale, rules: "%spellout-" + rules[1]))
        }

        func text(minutes: Int) -> String {
            if minutes == 0 { return isEnglish ? "less than a minute" : "menos de un minuto" }
            let isLong = minutes >= 24 * 60
            let hours = isLong ? (minutes + 30) / 60 : minutes / 60
            let units =
                isLong
                ? [days(hours / 24), self.hours(hours % 24)] : [self.hours(hours), self.minutes(minutes % 60)]
            return units.compactMap(\.self).joined(separator: isEnglish ? " and " : " y ")
        }

        private func days(_ count: Int) -> String? {
            if isEnglish { return unit(count, masculine, "one day", "days") }
            return unit(count, masculine, "un día", "días")
        }
        private func hours(_ count: Int) -> String? {
            if isEnglish { return unit(count, feminine, "one hour", "hours") }
            return unit(count, feminine, "una hora", "horas")
        }
        private func minutes(_ count: Int) -> String? {
            if isEnglish { return unit(count, masculine, "one minute", "minutes") }
            return unit(count, masculine, "un minuto", "minutos")
        }
        private func unit(_ count: Int, _ speller: IndependentSpeller, _ one: String, _ many: String) -> String? {
            count == 0 ? nil : count == 1 ? one : speller.words(count) + " " + many
        }
    }

    @Test(arguments: Languages.codes)
    func `is told in days and hours or in hours and minutes, in clips that it has`(language: String) throws {
        let announcer = try #require(Languages.announcer(for: language, zone: .gmt)), reading = try Reading(language)
        for minutes in 0...14_400 {
            let said = announcer.utterance(for: .duration(.seconds(60 * minutes)), at: Timestamp(seconds: 0))
            let expected = reading.text(minutes: minutes)
            if said.text != expected { Issue.record("\(minutes) min: “\(said.text)”, not “\(expected)”") }
            if !announcer.saysWhatIsWritten(said) { Issue.record("\(announcer.clipWords(of: said))") }
        }
    }

    @Test(arguments: Languages.codes)
    func `is told to the nearest minute, and less than one as such`(language: String) throws {
        let announcer = try #require(Languages.announcer(for: language, zone: .gmt)), reading = try Reading(language)
        for seconds in -5..<7_300 {
            let said = announcer.utterance(for: .duration(.seconds(seconds)), at: Timestamp(seconds: 0)).text
            let minutes = seconds < 60 ? 0 : (seconds + 30) / 60
            if said != reading.text(minutes: minutes) { Issue.record("\(seconds) s: “\(said)”") }
        }
    }

    @Test(arguments: [
        (Duration.seconds(Int64.max), "novecientos noventa y nueve millones novecientos noventa y nueve mil"),
        (.seconds(86_400_000_000), "un millón de días"),
        (.seconds(-Int64.max), "menos de un minuto"),
    ])
    func `and every absurd one ends in words too`(duration: Duration, beginning: String) {
        let said = SpanishMexico(zone: .gmt).utterance(for: .duration(duration), at: Timestamp(seconds: 0)).text
        #expect(said.hasPrefix(beginning), "\(said)")
    }
}
