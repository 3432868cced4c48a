import Aside
@testable import Document
import Testing

@Suite("Names and the nearest right one", .aside)
struct NameTests {
    enum Priority: String, CaseIterable { case low, high, crítica }

    @Test func `a name stands for a case`() {
        #expect(reading(scalar("High")) { $0.choice("priority", of: Priority.self) }.result == .high)
        #expect(reading(scalar("critica")) { $0.choice("priority", of: Priority.self) }.result == .crítica)
        #expect(
            fault("hihg") { $0.choice("priority", of: Priority.self) }
                == "“hihg” is not a priority; did you mean “high”?")
        #expect(
            fault("soon") { $0.choice("priority", of: Priority.self) }
                == "“soon” is not a priority; the choices here are “crítica”, “high”, “low”")
    }

    @Test func `a reference is to a name that exists`() {
        let steps: Set = ["saludo", "menú", "adiós"]
        #expect(reading(scalar("menú")) { $0.reference(to: "step", among: steps) }.result == "menú")
        func message(_ text: String) -> String? { fault(text) { $0.reference(to: "step", among: steps) } }
        #expect(message("saludp") == "there is no step “saludp”; did you mean “saludo”?")
        #expect(message("menu") == "there is no step “menu”; did you mean “menú”?")
        #expect(message("xyz") == "there is no step “xyz”; the steps here are “adiós”, “menú”, “saludo”")
        #expect(fault("x") { $0.reference(to: "step", among: []) } == "there is no step “x”")
    }

    @Test func `one slip in three letters is forgiven`() {
        #expect(nearest("menuu", among: ["menu", "queue"]) == "menu")
        #expect(nearest("mneu", among: ["menu"]) == "menu")
        #expect(nearest("SALUDÓ", among: ["saludo"]) == "saludo")
        #expect(nearest("descr", among: ["description"]) == "description")
        #expect(nearest("ab", among: ["xy"]) == nil)
        #expect(nearest("cat", among: ["dog"]) == nil)
        #expect(nearest("", among: ["a"]) == nil)
        #expect(nearest("a", among: []) == nil)
    }

    @Test func `of equally near names the first of the alphabet is meant`() {
        #expect(nearest("casx", among: ["caso", "casa"]) == "casa")
        #expect(nearest("casx", among: ["casa", "caso"]) == "casa")
    }

    @Test func `letters with marks of their own are folded too`() {
        #expect(folded("A\u{301}Ñu\u{308}") == "anu")
    }

    @Test(arguments: 0..<20)
    func `any one slip in a long name is found`(seed: UInt64) {
        var random = Seeded(seed)
        let letters = Array("abcdefghijklmnopqrstuvwxyz")
        for _ in 0..<100 {
            let name = (0..<Int.random(in: 4...20, using: &random)).map { _ in
                letters.randomElement(using: &random) ?? "a"
            }
            var slip = name
            let place = Int.random(in: 0..<name.count - 1, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: slip.remove(at: place)
            case 1: slip.insert("z", at: place)
            case 2: slip[place] = "q"
            default: slip.swapAt(place, place + 1)
            }
            #expect(nearest(String(slip), among: [String(name)]) == String(name), "seed \(seed): \(String(slip))")
        }
    }

    @Test(arguments: 0..<20)
    func `no text traps any reader`(seed: UInt64) {
        var random = Seeded(seed)
        let alphabet = Array("0123456789:-–.hmsd adíalunesw*#\u{301}٣\n\"")
        for _ in 0..<500 {
            let text = String(
                (0..<Int.random(in: 0...12, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? "a" })
            let readers: [(Value) -> Bool] = [
                { $0.text() != nil }, { $0.int(in: 0...9) != nil }, { $0.bool() != nil }, { $0.duration() != nil },
                { $0.timeOfDay() != nil }, { $0.timeRange() != nil }, { $0.weekdays() != nil },
                { $0.date() != nil }, { $0.digitKey() != nil }, { $0.choice("x", of: Priority.self) != nil },
                { $0.reference(to: "x", among: ["y"]) != nil },
            ]
            for read in readers {
                let reader = Reader()
                let found = read(reader.value(scalar(text, quoted: true)))
                #expect(found == reader.problems.isEmpty, "seed \(seed): “\(text)”")
            }
        }
    }

    @Test(arguments: 0..<10)
    func `a length of time reads back as it was written`(seed: UInt64) {
        var random = Seeded(seed)
        for _ in 0..<200 {
            let duration = Duration.milliseconds(Int.random(in: 0...3_000_000_000, using: &random))
            #expect(DurationText.parse(DurationText.write(duration)) == duration, "seed \(seed)")
        }
    }
}
