internal import Document
internal import Foundation
internal import Gateway

extension MessageLanguage {
    static let usage = """
          --language es|en  of what is told; without it as “messages” of the settings read says, or the terminal's
        """

    /// Spanish where the environment asks for it, as POSIX has it; else English.
    static var ofTerminal: MessageLanguage {
        let environment = ProcessInfo.processInfo.environment
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty }
        return locale?.hasPrefix("es") == true ? .spanish : .english
    }

    /// The one that was asked for, else that of the settings read, else the terminal's.
    static func chosen(_ asked: MessageLanguage?, by settings: GatewaySettings? = nil) -> MessageLanguage {
        asked ?? settings?.messages ?? .ofTerminal
    }
}
