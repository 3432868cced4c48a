import Aside
import Announcements
import Foundation
import Telephony
import Testing

@Suite(.aside) struct `Hours of opening` {
    /// "8:00-20:30" to minutes.
    private func ranges(_ text: String) -> [Range<Int>] {
        text.split(separator: " ").map { range in
            let bounds = range.split(separator: "-").map { bound in
                bound.split(separator: ":").compactMap { Int($0) }.reduce(0) { $0 * 60 + $1 }
            }
            return bounds[0]..<bounds[1]
        }
    }

    private func say(_ open: String, in language: String) throws -> String {
        let announcer = try #require(Languages.announcer(for: language, zone: .gmt))
        return announcer.utterance(for: .hours(ranges(open)), at: Timestamp(seconds: 0)).text
    }

    @Test(arguments: [
        ("", "cerrado"), ("9:00-9:00", "cerrado"),
        ("8:00-20:00", "de ocho de la mañana a ocho de la noche"),
        ("9:00-11:30", "de nueve a once y media de la mañana"),
        ("9:00-14:00 16:00-18:30", "de nueve de la mañana a dos de la tarde y de cuatro a seis y media de la tarde"),
        (
            "7:00-9:00 10:00-12:00 13:00-13:15",
            "de siete a nueve de la mañana, de diez de la mañana a doce del día y "
                + "de una a una y quince de la tarde"
        ),
        ("12:00-13:01", "de doce del día a una y un minuto de la tarde"),
        ("20:00-24:00", "de ocho a doce de la noche"), ("0:00-8:00", "de doce de la noche a ocho de la mañana"),
        ("0:00-20:00", "de doce de la noche a ocho de la noche"),
        ("22:00-30:00", "de diez de la noche a seis de la mañana"),
        ("0:00-24:00", "las veinticuatro horas"), ("8:00-32:00", "las veinticuatro horas"),
    ])
    func `in Spanish name the part of the day once where it is one`(open: String, words: String) throws {
        #expect(try say(open, in: "es-MX") == words)
    }

    @Test(arguments: [
        ("", "closed"), ("8:00-20:00", "from eight in the morning to eight in the evening"),
        ("9:00-11:30", "from nine to eleven thirty in the morning"),
        (
            "9:00-14:00 16:00-17:30",
            "from nine in the morning to two in the afternoon and from four to five thirty in the afternoon"
        ),
        (
            "7:05-9:00 10:00-12:00 13:00-14:00",
            "from seven oh five to nine in the morning, from ten in the morning to noon and from one to two in the afternoon"
        ),
        ("0:00-8:00", "from midnight to eight in the morning"),
        ("20:00-24:00", "from eight in the evening to midnight"),
        ("0:00-24:00", "around the clock"),
    ])
    func `in English name the part of the day once where it is one`(open: String, words: String) throws {
        #expect(try say(open, in: "en") == words)
    }

    @Test(arguments: Languages.codes)
    func `of any day, even one that makes no sense, are in clips that it has`(language: String) throws {
        let announcer = try #require(Languages.announcer(for: language, zone: .gmt))
        var generator = Seeded(7)
        for _ in 0..<5_000 {
            let open = [Range<Int>].openings(using: &generator) + [-90..<(-30)]
            let said = announcer.utterance(for: .hours(open), at: Timestamp(seconds: 0))
            #expect(!said.clips.isEmpty && announcer.saysWhatIsWritten(said), "seed 7: \(open): \(said.text)")
        }
    }
}
