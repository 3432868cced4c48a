internal import Document
internal import Foundation
internal import Gateway

/// Where the settings lie, and what they say.
enum SettingsFile {
    static func read(_ arguments: inout Arguments) throws(Failure) -> GatewaySettings {
        let settings = try read(try arguments.option("--settings") ?? usual)
        arguments.language = settings.messages ?? arguments.language
        return settings
    }

    static func read(_ path: String) throws(Failure) -> GatewaySettings {
        do throws(Problems) { return try SettingsDecoder.read(path) } catch {
            throw .files(
                error, so: Bilingual(es: "los ajustes no se pueden usar", en: "the settings cannot be used"))
        }
    }

    static var usual: String {
        if geteuid() == 0 { return "/etc/opcion1/opcion1.yaml" }
        let environment = ProcessInfo.processInfo.environment
        let folder = environment["XDG_CONFIG_HOME"] ?? (environment["HOME"] ?? "") + "/.config"
        return "\(folder)/opcion1/opcion1.yaml"
    }
}
