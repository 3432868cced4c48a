internal import Document
internal import Foundation
internal import Gateway

/// Where the settings lie, and what they say.
enum SettingsFile {
    static func read(_ arguments: inout Arguments) throws(Failure) -> GatewaySettings {
        try read(try arguments.option("--settings") ?? usual)
    }

    static func read(_ path: String, in language: MessageLanguage = .english) throws(Failure) -> GatewaySettings {
        do throws(Problems) { return try SettingsDecoder.read(path) } catch {
            let consequence = Bilingual(es: "los ajustes no se pueden usar", en: "the settings cannot be used")
            throw .files(error, so: consequence.text(in: language), in: language)
        }
    }

    static var usual: String {
        if geteuid() == 0 { return "/etc/opcion1/opcion1.yaml" }
        let environment = ProcessInfo.processInfo.environment
        let folder = environment["XDG_CONFIG_HOME"] ?? (environment["HOME"] ?? "") + "/.config"
        return "\(folder)/opcion1/opcion1.yaml"
    }
}
