public import Foundation
public import Telephony

/// The languages of this program; a new one joins by its line here, its announcer and its folder of prompts.
public enum Languages {
    /// The first is what a dialplan speaks that names none.
    public static let all = [
        Language(
            code: "es-MX", name: "español", keyNames: KeyNames(star: "asterisco", pound: "gato"),
            option: { "Para \($0), marque \(SpanishNumbers.digits[$1].text)." }
        ) {
            SpanishMexico(zone: $0, agents: $1)
        },
        Language(
            code: "en", name: "English", keyNames: KeyNames(star: "star", pound: "pound"),
            option: { "For \($0), press \(EnglishNumbers.digits[$1].text)." }
        ) {
            English(zone: $0, agents: $1)
        },
    ]

    public static var codes: [String] { all.map(\.code) }

    /// Nil for a language that this program does not speak; `code` is exactly one of `codes`.
    public static func language(_ code: String) -> Language? { all.first { $0.code == code } }

    public static func announcer(
        for code: String, zone: TimeZone, agents: [AgentID: String] = [:]
    ) -> (any Announcer)? {
        language(code)?.announcer(zone: zone, agents: agents)
    }
}
