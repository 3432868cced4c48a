import Aside
@testable import CallFlow
import Telephony
import Testing

@Suite(.aside) struct `The keys of an entry` {
    private static let rule = DigitRule.number(3...5, timeout: .seconds(5), interDigitTimeout: .seconds(3))

    private func entry(_ text: String, _ rule: DigitRule = rule, isSecret: Bool = false) -> (KeyEntry, rest: Int) {
        var entry = KeyEntry(rule: rule, isSecret: isSecret)
        var rest = text.compactMap(Digit.init(rawValue:))[...]
        while let key = rest.popFirst() { if entry.add(key) == .isComplete { break } }
        return (entry, rest.count)
    }

    @Test(arguments: [
        ("123#", Collected.digits("123")), ("12345#", .digits("12345")), ("12#", .misfit("12")),
        ("123456#", .misfit("123456")), ("12*345#", .digits("345")), ("*", .erased), ("12*#", .erased), ("#", .nothing),
        ("", .nothing), ("123", .digits("123")),
    ])
    func `are read by the rule`(text: String, collected: Collected) {
        #expect(entry(text).0.collected == collected)
    }

    @Test func `end at the terminator and leave what follows`() {
        #expect(entry("123#456").rest == 3)
        #expect(entry("7", .key(timeout: .seconds(5))).0.collected == .digits("7"))
        #expect(entry("78", .key(timeout: .seconds(5))).rest == 1)
        #expect(entry("#", .key(timeout: .seconds(5))).0.collected == .digits("#"))
    }

    @Test func `are kept as they were pressed, of a secret their number`() {
        #expect(entry("12*345#").0.keys == .shown("12*345#"))
        #expect(entry("12*345#", isSecret: true).0.keys == .secret(length: 7))
        #expect(entry("").0.keys == nil)
    }

    @Test func `have an end, however many are pressed`() {
        #expect(entry(String(repeating: "1", count: 100)).rest == 100 - KeyEntry.longest)
    }
}
