import Aside
import Document
import Testing

@Suite("Reading scalars", .aside)
struct ScalarTests {
    @Test func `text is trimmed and not empty`() {
        #expect(reading(scalar("  hola ")) { $0.text() }.result == "hola")
        #expect(reading(scalar("null", quoted: true)) { $0.text() }.result == "null")
        #expect(fault("  ", quoted: true) { $0.text() } == "expected text, found an empty one")
    }

    @Test func `whole numbers keep their bounds`() {
        #expect(reading(scalar("-3")) { $0.int() }.result == -3)
        #expect(reading(scalar("9")) { $0.int(in: 1...9) }.result == 9)
        #expect(fault("12") { $0.int(in: 1...9) } == "expected a whole number from 1 to 9, found “12”")
        #expect(fault("-1") { $0.int(in: 0...Int.max) } == "expected a whole number from 0, found “-1”")
        #expect(fault("1.5") { $0.int() } == "expected a whole number, found “1.5”")
        #expect(fault("99999999999999999999") { $0.int() } == "expected a whole number, found “99999999999999999999”")
    }

    @Test(arguments: [("yes", true), ("Sí", true), ("si", true), ("TRUE", true), ("no", false), ("false", false)])
    func `yes and no in both languages`(text: String, expected: Bool) {
        #expect(reading(scalar(text)) { $0.bool() }.result == expected)
    }

    @Test func `another word is neither yes nor no`() {
        #expect(fault("maybe") { $0.bool() } == "expected yes or no, found “maybe”")
    }

    @Test(arguments: [
        ("500ms", 500), ("2s", 2000), ("5m", 300_000), ("1h30m", 5_400_000), ("3 days", 259_200_000),
        ("1.5 min", 90_000), ("2 horas", 7_200_000), ("1 día 2h", 93_600_000), ("0", 0), ("0.25s", 250),
        ("1w", 604_800_000), ("10 Segundos", 10_000),
    ])
    func `lengths of time`(text: String, milliseconds: Int) {
        #expect(reading(scalar(text)) { $0.duration() }.result == .milliseconds(milliseconds))
    }

    @Test(arguments: [
        "", "s", "5x", "2s 1h", "1s1s", "1..5s", ".5s", "5.s", "0.0001s", "9999999999s", "-5s", "5s.", "1h,2m",
    ])
    func `what is no length of time`(text: String) {
        #expect(
            fault(text, quoted: true) { $0.duration() }
                == "expected a length of time such as 5s, 2m or 1h30m, found “\(text)”")
    }

    @Test func `a number alone is no length of time`() {
        #expect(
            fault("5") { $0.duration() }
                == "expected a length of time such as 5s, 2m or 1h30m, with its unit, found “5”")
    }

    @Test func `lengths of time keep their bounds`() {
        #expect(
            fault("2h") { $0.duration(in: .milliseconds(500)...(.seconds(90))) }
                == "expected a length of time from 500ms to 1m30s, found “2h”")
        #expect(fault("999999w") { $0.duration() } == "expected a length of time from 0 to 3650d, found “999999w”")
    }

    @Test func `telephone keys`() {
        for key in "0123456789*#" { #expect(reading(scalar(String(key))) { $0.digitKey() }.result == key) }
        for text in ["A", "10", "٣"] {
            #expect(fault(text) { $0.digitKey() } == "expected a telephone key (0 to 9, “*” or “#”), found “\(text)”")
        }
    }

    @Test func `what was found is quoted on one line and cut short`() {
        let long = String(repeating: "a", count: 100)
        #expect(fault(long) { $0.int() } == "expected a whole number, found “\(long.prefix(59))…”")
        #expect(fault("a\nb\u{1B}\r\nc\t", quoted: true) { $0.int() } == "expected a whole number, found “a b  c ”")
    }
}
