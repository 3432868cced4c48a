import Aside
import Document
import Testing

@Suite("Reading times and days", .aside)
struct CalendarTests {
    @Test(arguments: [("00:00", 0), ("8:05", 485), ("08:00", 480), ("23:59", 1439), ("24:00", 1440)])
    func `times of day are minutes since midnight`(text: String, minutes: Int) {
        #expect(reading(scalar(text)) { $0.timeOfDay() }.result == minutes)
    }

    @Test(arguments: ["8", "24:01", "08:60", "8:5", "08:00:00", "-1:00", "١٢:00", "8am"])
    func `what is no time of day`(text: String) {
        #expect(fault(text) { $0.timeOfDay() } == "expected a time of day such as 08:00, found “\(text)”")
    }

    @Test func `ranges of times`() {
        #expect(reading(scalar("08:00-20:00")) { $0.timeRange() }.result == 480..<1200)
        #expect(reading(scalar("08:00 – 24:00")) { $0.timeRange() }.result == 480..<1440)
        #expect(
            fault("22:00-06:00") { $0.timeRange() }
                == "expected a range of times that ends after it begins, found “22:00-06:00”; past midnight it is two, each of its own day, 22:00-24:00 and on the next day 00:00-06:00"
        )
        #expect(
            fault("08:00-08:00") { $0.timeRange() }
                == "expected a range of times that ends after it begins, found “08:00-08:00”")
        for text in ["08:00", "08:00--20:00", "-08:00-20:00", "08:00-20:00-22:00"] {
            #expect(fault(text) { $0.timeRange() } == "expected a range of times such as 08:30-19:30, found “\(text)”")
        }
    }

    @Test func `days of the week in both languages`() {
        for (text, day) in [("lunes", 1), ("Miércoles", 3), ("sab", 6), ("Sunday", 7), ("THU", 4)] {
            #expect(reading(scalar(text)) { $0.weekday() }.result == day)
        }
        #expect(fault("lunez") { $0.weekday() } == "“lunez” is not a day of the week; did you mean “lunes”?")
        #expect(fault("hoy") { $0.weekday() } == "“hoy” is not a day of the week")
    }

    @Test func `spans and lists of days`() {
        #expect(reading(scalar("lunes a viernes")) { $0.weekdays() }.result == [1, 2, 3, 4, 5])
        #expect(reading(scalar("mon-fri")) { $0.weekdays() }.result == [1, 2, 3, 4, 5])
        #expect(reading(scalar("sábado - lunes")) { $0.weekdays() }.result == [1, 6, 7])
        #expect(reading(scalar("sábado")) { $0.weekdays() }.result == [6])
        #expect(reading(list(scalar("dom"), scalar("lun a mar"))) { $0.weekdays() }.result == [1, 2, 7])
        #expect(
            reading(list(scalar("x", 3, 4), scalar("juebes", 3, 8))) { $0.weekdays() }.problems
                == [
                    "x.yaml:3:4: “x” is not a day of the week",
                    "x.yaml:3:8: “juebes” is not a day of the week; did you mean “jueves”?",
                ])
    }

    @Test func `dates must exist`() {
        for (text, date) in [
            ("2026-11-21", (2026, 11, 21)), ("2028-02-29", (2028, 2, 29)), ("2000-02-29", (2000, 2, 29)),
        ] {
            let read = reading(scalar(text)) { $0.date() }.result
            #expect(read.map { $0 == date } == true)
        }
        for text in [
            "2026-02-29", "1900-02-29", "2026-13-01", "2026-04-31", "2026-1-1", "21-11-2026", "2026-11-00",
            "0000-01-01", "hoy",
        ] {
            #expect(fault(text) { $0.date() } == "expected a date such as 2026-11-21, found “\(text)”")
        }
    }
}
