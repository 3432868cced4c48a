import Content
import Dialplan
import Document
import Helpdesk
import MessageLaws
import Telephony
import Testing

extension Written {
    /// A Saturday.
    static let today = LocalDate(year: 2026, month: 11, day: 21)

    static func advisor(
        _ text: String, on today: LocalDate? = Self.today, holidays: [String: Set<LocalDate>] = Self.holidays,
        lengths: SpeechLengths = .estimated
    ) throws -> DialplanAdvisor {
        let node = try YAMLFile.parse(text, file: "x.yaml")
        let decoder = DialplanDecoder(holidays: holidays, prompts: .everything)
        let dialplan = try decoder.decode(node, name: DialplanName("x"))
        guard let today else { throw Problems(Problem(at: .whole("x.yaml"), "there is no such day")) }
        return DialplanAdvisor(dialplan, file: node, holidays: holidays, today: today, lengths: lengths)
    }

    /// Each piece of advice as "line:column: message".
    static func advice(
        _ text: String, on today: LocalDate? = Self.today, holidays: [String: Set<LocalDate>] = Self.holidays,
        lengths: SpeechLengths = .estimated
    ) throws -> [String] {
        let advice = try advisor(text, on: today, holidays: holidays, lengths: lengths).advice()
        BilingualLaw.expect(advice)
        return advice.map { "\($0.line):\($0.column): \($0.message.en)" }
    }
}
