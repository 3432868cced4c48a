public import Foundation

/// The folders of the source tree, found from where this file was compiled.
public enum SourceTree {
    public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    public static var dialplans: URL { root.appending(path: "dialplans") }
    public static var prompts: URL { root.appending(path: "prompts") }

    /// The name of the shipped dialplan whose line tests call: it answers “soporte”.
    public static let dialplan: String = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: dialplans.path)) ?? []
        let found = names.filter { $0.hasSuffix(".yaml") }.sorted().first { name in
            let text = (try? String(contentsOf: dialplans.appending(path: name), encoding: .utf8)) ?? ""
            let answers = text.split(separator: "\n").first { $0.hasPrefix("answers:") } ?? ""
            return answers.split { ",[] ".contains($0) }.contains("soporte")
        }
        guard let found else { preconditionFailure("a shipped dialplan answers “soporte”") }
        return String(found.dropLast(".yaml".count))
    }()
}
