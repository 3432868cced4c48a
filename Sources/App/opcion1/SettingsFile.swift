internal import Document
internal import Foundation
internal import Gateway

/// Where the settings lie, and what they say.
enum SettingsFile {
    static func read(_ arguments: inout Arguments) throws(Failure) -> GatewaySettings {
        let path = try arguments.option("--settings") ?? usual
        do throws(Problems) { return try SettingsDecoder.read(path) } catch {
            throw .work(error.map(\.description).joined(separator: "\n"))
        }
    }

    private static var usual: String {
        if geteuid() == 0 { return "/etc/opcion1/opcion1.yaml" }
        let environment = ProcessInfo.processInfo.environment
        let folder = environment["XDG_CONFIG_HOME"] ?? (environment["HOME"] ?? "") + "/.config"
        return "\(folder)/opcion1/opcion1.yaml"
    }
}
