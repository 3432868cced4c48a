import Aside
import Announcements
import Foundation
import Telephony
import Testing

@Suite(.aside) struct `Dates, hours and durations in Mexico` {
    private let calendar: Calendar
    private let spanish: SpanishMexico

    init() throws {
        let zone = try #require(TimeZone(identifier: "America/Mexico_City"))
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        self.calendar = calendar
        spanish = SpanishMexico(zone: zone)
    }

    /// "2026-11-21 08:15" in the helpdesk's zone.
    private func moment(_ text: String) throws -> Timestamp {
        let parts = text.split { "- :".contains($0) }.compactMap { Int($0) }
        let date = calendar.date(
            from: DateComponents(
                year: parts[0], month: parts[1], day: parts[2], hour: parts.count > 3 ? parts[3] : 12,
                minute: parts.count > 4 ? parts[4] : 0))
        return Timestamp(seconds: Int64(try #require(date).timeIntervalSince1970))
    }

    private func clips(_ utterance: Utterance) -> [String] {
        utterance.clips.map { if case .audio(let name) = $0 { name.raw } else { "pause" } }
    }

    @Test(arguments: [
        ("2026-11-21 00:00", "hoy"), ("2026-11-21 23:59", "hoy"), ("2026-11-22 00:00", "mañana"),
        ("2026-11-20 23:59", "ayer"), ("2026-11-23", "el lunes 23 de noviembre"),
        ("2026-12-01", "el martes primero de diciembre"), ("2027-01-01", "el viernes primero de enero"),
        ("2027-09-01", "el miércoles primero de septiembre"), ("2026-12-31", "el jueves treinta y uno de diciembre"),
        ("2027-11-21", "el domingo veintiuno de noviembre de dos mil veintisiete"),
        ("2025-01-02", "el jueves dos de enero de dos mil veinticinco"),
        ("2028-02-29", "el martes veintinueve de febrero de dos mil veintiocho"),
    ])
    func `a day is named as near as it is`(day: String, words: String) throws {
        let said = spanish.utterance(for: .date(try moment(day)), at: try moment("2026-11-21 15:00"))
        #expect(said.text == words.replacing("23", with: "veintitrés"))
    }

    @Test(arguments: [
        ("00:00", "a la medianoche"), ("00:15", "a las doce y quince de la madrugada"),
        ("01:00", "a la una de la madrugada"),
        ("05:59", "a las cinco y cincuenta y nueve de la madrugada"), ("06:00", "a las seis de la mañana"),
        ("08:00", "a las ocho de la mañana"), ("08:01", "a las ocho y un minuto de la mañana"),
        ("08:21", "a las ocho y veintiuno de la mañana"), ("09:30", "a las nueve y media de la mañana"),
        ("12:00", "al mediodía"), ("12:05", "a las doce y cinco de la tarde"),
        ("13:00", "a la una de la tarde"), ("13:15", "a la una y quince de la tarde"),
        ("18:45", "a las seis y cuarenta y cinco de la tarde"), ("19:00", "a las siete de la noche"),
        ("20:15", "a las ocho y quince de la noche"), ("23:59", "a las once y cincuenta y nueve de la noche"),
    ])
    func `an hour has its part of the day`(hour: String, words: String) throws {
        let now = try moment("2026-11-21 15:00")
        #expect(spanish.utterance(for: .time(try moment("2026-11-21 " + hour)), at: now).text == words)
    }

    @Test func `every minute of a day is said in grammatical Spanish, "la" for one o'clock alone`() throws {
        let midnight = try moment("2026-11-21 00:00")
        for minute in 0..<1440 {
            let text = spanish.utterance(for: .time(midnight + .seconds(60 * minute)), at: midnight).text
            if minute % 720 == 0 { continue }
            let hour = minute / 60 % 12
            #expect(text.hasPrefix(hour == 1 ? "a la una " : "a las "), "\(minute): \(text)")
            #expect(text.contains(" y ") == (minute % 60 != 0), "\(minute): \(text)")
            let parts = ["de la madrugada", "de la mañana", "de la tarde", "de la noche"]
            #expect(parts.filter(text.hasSuffix).count == 1, "\(minute): \(text)")
        }
    }

    @Test func `the next opening is a day and an hour, only its last clip falling`() throws {
        let now = try moment("2026-11-21 15:00")
        let said = spanish.utterance(for: .moment(try moment("2026-11-23 08:00")), at: now)
        #expect(said.text == "el lunes veintitrés de noviembre a las ocho de la mañana")
        #expect(clips(said) == ["weekday-2", "pause", "number-23", "month-11", "hour-8", "word-de-la-manana-final"])
        let tomorrow = spanish.utterance(for: .moment(try moment("2026-11-22 12:00")), at: now)
        #expect(tomorrow.text == "mañana al mediodía")
    }

    /// Mexico City has kept one offset since 2022; Tijuana follows California, whose clocks fell back on 2026-11-01.
    @Test func `a day ends at midnight of its own zone, on days of 23 and 25 hours too`() throws {
        let tijuana = SpanishMexico(zone: try #require(TimeZone(identifier: "America/Tijuana")))
        let beforeTheChange = Timestamp(seconds: 1_793_516_400 + 30 * 60)  // 2026-11-01 00:30 PDT
        let lateThatDay = beforeTheChange + .seconds(24 * 3600)  // 23:30 PST
        let nextDay = lateThatDay + .seconds(3600)
        #expect(tijuana.utterance(for: .date(lateThatDay), at: beforeTheChange).text == "hoy")
        #expect(tijuana.utterance(for: .date(nextDay), at: beforeTheChange).text == "mañana")
        #expect(
            tijuana.utterance(for: .time(lateThatDay), at: beforeTheChange).text == "a las once y media de la noche")
        let springDay = Timestamp(seconds: 1_772_964_000)  // 2026-03-08 02:00 PST, when 02:00 became 03:00
        #expect(tijuana.utterance(for: .time(springDay), at: springDay).text == "a las tres de la madrugada")
    }

    @Test func `the same moment is another day in another zone`() throws {
        let moment = Timestamp(seconds: 1_795_311_000)  // 2026-11-22 01:30 UTC
        let now = Timestamp(seconds: 1_795_305_600)  // 2026-11-22 00:00 UTC
        #expect(spanish.utterance(for: .moment(moment), at: now).text == "hoy a las siete y media de la noche")
        let noon = now + .seconds(12 * 3600)
        #expect(SpanishMexico(zone: .gmt).utterance(for: .date(now), at: noon).text == "hoy")
        #expect(spanish.utterance(for: .date(now), at: noon).text == "ayer")
    }

    @Test(arguments: [
        (-5, "menos de un minuto"), (0, "menos de un minuto"), (59, "menos de un minuto"), (60, "un minuto"),
        (89, "un minuto"), (90, "dos minutos"), (21 * 60, "veintiún minutos"), (31 * 60, "treinta y un minutos"),
        (3_569, "cincuenta y nueve minutos"), (3_570, "una hora"), (3_600, "una hora"),
        (3_660, "una hora y un minuto"), (8_400, "dos horas y veinte minutos"), (21 * 3_600, "veintiuna horas"),
        (86_369, "veintitrés horas y cincuenta y nueve minutos"), (86_370, "un día"), (86_400, "un día"),
        (25 * 3_600, "un día y una hora"), (50 * 3_600, "dos días y dos horas"), (21 * 86_400, "veintiún días"),
        (100 * 86_400, "cien días"),
    ])
    func `a duration is told as exactly as one cares`(seconds: Int, words: String) {
        let said = spanish.utterance(for: .duration(.seconds(seconds)), at: Timestamp(seconds: 0))
        #expect(said.text == words)
    }

    @Test func `an agent without a recorded name, and nobody, are the support team`() {
        let named = SpanishMexico(zone: .gmt, agents: [AgentID("ana"): "Ana Robles"])
        let now = Timestamp(seconds: 0)
        #expect(named.utterance(for: .agent(AgentID("ana")), at: now).text == "Ana Robles")
        #expect(named.utterance(for: .agent(AgentID("eva")), at: now).text == "el equipo de soporte")
        #expect(named.utterance(for: .agent(nil), at: now).text == "el equipo de soporte")
    }
}
