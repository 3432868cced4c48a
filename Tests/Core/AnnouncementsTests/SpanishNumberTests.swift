import Aside
import Announcements
import Foundation
import Telephony
import Testing

@Suite(.aside) struct `Numbers in Spanish` {
    let spanish = SpanishMexico(zone: .gmt)

    private func say(_ spoken: Spoken) -> String { spanish.utterance(for: spoken, at: Timestamp(seconds: 0)).text }

    @Test(arguments: [
        (1, "uno", "un", "una"), (21, "veintiuno", "veintiún", "veintiuna"),
        (31, "treinta y uno", "treinta y un", "treinta y una"), (100, "cien", "cien", "cien"),
        (101, "ciento uno", "ciento un", "ciento una"), (500, "quinientos", "quinientos", "quinientas"),
        (1_000, "mil", "mil", "mil"), (1_001, "mil uno", "mil un", "mil una"),
        (21_000, "veintiún mil", "veintiún mil", "veintiún mil"),
        (100_000, "cien mil", "cien mil", "cien mil"), (1_000_000, "un millón", "un millón de", "un millón de"),
        (
            999_999, "novecientos noventa y nueve mil novecientos noventa y nueve",
            "novecientos noventa y nueve mil novecientos noventa y nueve",
            "novecientas noventa y nueve mil novecientas noventa y nueve"
        ),
        (2_000_000, "dos millones", "dos millones de", "dos millones de"),
        (200_000, "doscientos mil", "doscientos mil", "doscientas mil"),
        (
            231_201, "doscientos treinta y un mil doscientos uno", "doscientos treinta y un mil doscientos un",
            "doscientas treinta y un mil doscientas una"
        ),
        (21_000_021, "veintiún millones veintiuno", "veintiún millones veintiún", "veintiún millones veintiuna"),
    ])
    func `lose and take endings`(number: Int, alone: String, masculine: String, feminine: String) {
        #expect(say(.cardinal(number, .masculine)) == alone)
        #expect(say(.count(number, .masculine)) == masculine)
        #expect(say(.count(number, .feminine)) == feminine)
    }

    @Test func `beyond a thousand million they are read digit by digit, and below zero with "menos"`() {
        #expect(say(.cardinal(1_000_000_000, .masculine)) == "uno cero cero, cero cero cero, cero cero, cero cero")
        #expect(say(.cardinal(-5, .masculine)) == "menos cinco")
        #expect(say(.cardinal(.min, .masculine)).hasPrefix("menos nueve dos"))
    }

    @Test(arguments: [
        (7, [1]), (42, [2]), (117, [3]), (1_042, [2, 2]), (10_042, [3, 2]), (100_042, [3, 3]), (1_000_042, [3, 2, 2]),
        (10_000_042, [3, 3, 2]), (1_000_000_042, [3, 3, 2, 2]),
    ])
    func `of tickets come in groups of three and two, the last digit falling`(number: Int, groups: [Int]) throws {
        let utterance = spanish.utterance(
            for: .ticketNumber(TicketNumber(Int64(number))), at: Timestamp(seconds: 0), cadence: .continuing)
        let parts = utterance.clips.split(separator: .pause(milliseconds: 230))
        let digits = parts.map { $0.compactMap { if case .audio(let name) = $0 { name.raw } else { nil } } }
        #expect(digits.map(\.count) == groups)
        let expected = String(number).map { "digit-\($0)" }
        #expect(digits.flatMap(\.self) == expected.dropLast() + [try #require(expected.last) + "-final"])
    }

    @Test(arguments: [
        ("5550100", "cinco cinco cinco, cero uno, cero cero"),
        ("55 5501 0042", "cinco cinco, cinco cinco, cero uno, cero cero, cuatro dos"),
        ("+52 55-0100", "más cinco dos, cinco cinco, cero uno, cero cero"), ("12", "uno dos"), ("", ""), ("+*#", ""),
    ])
    func `of telephones come in pairs`(number: String, words: String) {
        #expect(say(.digits(number)) == words)
    }

    @Test(arguments: [
        (1, "primero", "primera"), (3, "tercero", "tercera"), (7, "séptimo", "séptima"), (10, "décimo", "décima"),
        (11, "número once", "número once"), (21, "número veintiuno", "número veintiuno"),
        (105, "número ciento cinco", "número ciento cinco"), (0, "número cero", "número cero"),
    ])
    func `of places are ordinals as far as people use them`(place: Int, masculine: String, feminine: String) {
        #expect(say(.ordinal(place, .masculine)) == masculine)
        #expect(say(.ordinal(place, .feminine)) == feminine)
    }

    @Test func `at the end of a sentence fall, and inside one do not`() {
        let now = Timestamp(seconds: 0)
        #expect(
            spanish.utterance(for: .cardinal(12, .masculine), at: now).clips == [.audio(ClipName("number-12-final"))])
        let inside = spanish.utterance(for: .cardinal(12, .masculine), at: now, cadence: .continuing)
        #expect(inside.clips == [.audio(ClipName("number-12"))])
    }
}
