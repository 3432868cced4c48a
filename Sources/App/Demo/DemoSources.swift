internal import Foundation

/// Where dialplans and prompts lie: beside the working folder, beside the program, or where they are installed.
public struct DemoSources: Sendable {
    public let dialplans: String
    public let prompts: String

    public init(dialplans: String, prompts: String) {
        self.dialplans = dialplans
        self.prompts = prompts
    }

    /// Nil when they are found nowhere.
    public static func find() -> DemoSources? {
        var folders = [URL(filePath: FileManager.default.currentDirectoryPath)]
        var above = URL(filePath: CommandLine.arguments.first ?? "").standardizedFileURL
        for _ in 0..<6 {
            above = above.deletingLastPathComponent()
            folders.append(above)
        }
        folders.append(URL(filePath: "/usr/share/opcion1"))
        for folder in folders {
            let sources = DemoSources(
                dialplans: folder.appending(path: "dialplans").path, prompts: folder.appending(path: "prompts").path)
            let catalogue = "\(sources.prompts)/es-MX/catalogue.yaml"
            if FileManager.default.fileExists(atPath: catalogue),
                FileManager.default.fileExists(atPath: sources.dialplans)
            {
                return sources
            }
        }
        return nil
    }
}
