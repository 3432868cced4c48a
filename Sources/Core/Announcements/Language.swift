public import Foundation
public import Telephony

/// A language that the line can speak: what is known of it before a dialplan, a zone or a call is.
public struct Language: Sendable {
    /// BCP 47, and the name of the folder of its prompts: "es-MX".
    public let code: String
    /// What its speakers call it: "español".
    public let name: String
    /// What they call the keys that are no digits, unless a dialplan says otherwise.
    public let keyNames: KeyNames
    private let optionWords: @Sendable (String, Int) -> String
    private let make: @Sendable (TimeZone, [AgentID: String]) -> any Announcer

    init(
        code: String, name: String, keyNames: KeyNames, option: @escaping @Sendable (String, Int) -> String,
        make: @escaping @Sendable (TimeZone, [AgentID: String]) -> any Announcer
    ) {
        self.code = code
        self.name = name
        self.keyNames = keyNames
        optionWords = option
        self.make = make
    }

    /// The sentence of a menu that offers `words` under a digit, 0 to 9: "Para ventas, marque dos."
    public func option(_ words: String, key: Int) -> String { optionWords(words, key) }

    /// One that says hours as they are in `zone`. `agents` are those whose names its voice has.
    public func announcer(zone: TimeZone, agents: [AgentID: String] = [:]) -> any Announcer { make(zone, agents) }
}
