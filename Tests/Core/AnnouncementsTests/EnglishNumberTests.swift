import Aside
import Announcements
import Foundation
import Telephony
import Testing

@Suite(.aside) struct `Numbers in English` {
    private let english = English(zone: .gmt)

    private func say(_ spoken: Spoken) -> String { english.utterance(for: spoken, at: Timestamp(seconds: 0)).text }

    @Test(arguments: [
        (0, "zero"), (1, "one"), (21, "twenty-one"), (100, "one hundred"), (105, "one hundred five"),
        (1_001, "one thousand one"), (12_000, "twelve thousand"), (1_000_000, "one million"),
        (2_000_017, "two million seventeen"), (-5, "minus five"),
        (1_000_000_000, "one zero zero, zero zero zero, zero zero, zero zero"),
    ])
    func `are said as in the United States, with a noun or without`(number: Int, words: String) {
        for gender in Gender.allCases {
            #expect(say(.cardinal(number, gender)) == words)
            #expect(say(.count(number, gender)) == words)
        }
    }

    @Test(arguments: [
        (1, "first"), (2, "second"), (3, "third"), (4, "number four"), (22, "number twenty-two"),
        (105, "number one hundred five"), (0, "number zero"),
    ])
    func `of places are ordinals as far as a telephone carries them`(place: Int, words: String) {
        #expect(say(.ordinal(place, .masculine)) == words)
    }

    @Test(arguments: [
        (7, "seven"), (1_042, "one zero, four two"), (10_042, "one zero zero, four two"),
        (1_000_042, "one zero zero, zero zero, four two"),
    ])
    func `of tickets come in groups of three and two`(number: Int, words: String) {
        #expect(say(.ticketNumber(TicketNumber(Int64(number)))) == words)
    }

    @Test(arguments: [
        ("5550100", "five five five, zero one zero zero"),
        ("555 201 0042", "five five five, two zero one, zero zero four two"),
        ("+1 555 201 0042", "plus one, five five five, two zero one, zero zero four two"),
        ("+52 55 5550 1004", "plus five two, five five five, five five zero, one zero zero four"),
        ("48213", "four eight two, one three"), ("12", "one two"), ("", ""), ("anonymous", ""),
    ])
    func `of telephones come in threes and a four`(number: String, words: String) {
        #expect(say(.digits(number)) == words)
    }

    @Test func `at the end of a sentence fall, and inside one do not`() {
        let now = Timestamp(seconds: 0)
        let end = english.utterance(for: .cardinal(305, .masculine), at: now)
        #expect(end.clips == [.audio(ClipName("hundred-3")), .audio(ClipName("digit-5-final"))])
        let inside = english.utterance(for: .cardinal(12, .masculine), at: now, cadence: .continuing)
        #expect(inside.clips == [.audio(ClipName("number-12"))])
    }
}
