import Aside
import Document
import Testing

@Suite("Reading shares, days and names", .aside)
struct CountTests {
    @Test func `shares have their sign`() {
        #expect(reading(scalar("25%")) { $0.percentage() }.result == 25)
        #expect(reading(scalar("25 %")) { $0.percentage() }.result == 25)
        for text in ["25", "101%", "%", "x%", "2.5%", "-1%"] {
            #expect(fault(text) { $0.percentage() } == "expected a share such as 25%, from 0% to 100%, found “\(text)”")
        }
    }

    @Test(arguments: ["3 days", "3 días", "3 d", "3 dias", "1 day"]) func `days have their word`(text: String) {
        let count = reading(scalar(text)) { $0.days(in: 1...10) }.result
        #expect(count == (text.first == "1" ? 1 : 3))
    }

    @Test func `what is no count of days`() {
        for text in ["3", "days", "11 days", "0 days", "3 weeks", "three days"] {
            #expect(
                fault(text) { $0.days(in: 1...10) }
                    == "expected a number of days such as 10 days, from 1 to 10, found “\(text)”")
        }
        #expect(fault(" ", quoted: true) { $0.days(in: 1...10) } != nil)
    }

    @Test func `business days are said where they are counted only`() {
        #expect(reading(scalar("3 días hábiles")) { $0.days(in: 1...9, areBusiness: true) }.result == 3)
        #expect(
            fault("3 business days") { $0.days(in: 1...9) }
                == "these are days of the calendar, not business days: write “3 days”")
    }

    @Test func `names with what is said of each, or a bare list of them`() {
        let read: (Value) -> [String]? = { value in
            value.entriesOrNames()?.map { entry in
                let note = entry.value.fieldsIfAny { $0.optional("note")?.text() }
                return entry.name + (note.map { "=\($0)" } ?? "")
            }
        }
        #expect(reading(list(scalar("a"), scalar("b")), read).result == ["a", "b"])
        let detailed = mapping(("a", scalar("")), ("b", mapping(("note", scalar("x")))))
        #expect(reading(detailed, read).result == ["a", "b=x"])
        #expect(
            reading(list(scalar("a"), scalar("a", 2)), read).problems == [
                "x.yaml:2:1: “a” is already in the list, on line 1"
            ])
    }
}
