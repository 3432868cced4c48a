internal import ConsoleScreen
internal import Document
internal import Foundation
internal import Gateway

/// `opcion1 console`: where an agent works.
enum ConsoleCommand: Command {
    static let name = "console"
    static let summary = "an agent's console: sign in, take calls, close them"
    static let usage = """
        opcion1 console [--socket PATH | --settings FILE]

          --socket PATH     the gateway's socket; without it the one the settings name
          --settings FILE   the gateway's settings; without them those that “opcion1 serve” reads, and for who may not
                            read these /run/opcion1/console.sock

        “ayuda” in the console tells its commands.
        """

    private static let usualSocket = "/run/opcion1/console.sock"

    static func run(_ arguments: inout Arguments) async throws(Failure) {
        if isHelp(&arguments) { return }
        let socket = try arguments.option("--socket")
        let settings = try arguments.option("--settings")
        try arguments.finish()
        if socket != nil && settings != nil { throw .cannotStandTogether("--socket", "--settings") }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .current
        let path: String
        if let socket { path = socket } else { path = try self.path(settings) }
        let console = LineConsole(
            path: path, terminal: StandardTerminal(), time: SystemTime(), calendar: calendar)
        if await console.run() == .turnedAway { throw .work(.consoleTurnedAway) }
    }

    private static func path(_ settings: String?) throws(Failure) -> String {
        if let settings { return try SettingsFile.read(settings).consoleSocket }
        let usual = SettingsFile.usual
        guard FileManager.default.isReadableFile(atPath: usual) else { return usualSocket }
        return try SettingsFile.read(usual).consoleSocket
    }
}

extension Bilingual {
    fileprivate static let consoleTurnedAway = Bilingual(
        es: "el conmutador no acepta esta consola", en: "the gateway does not take this console")
}
