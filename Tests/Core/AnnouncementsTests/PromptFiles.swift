internal import Foundation
internal import Telephony

/// The shipped prompts as they lie in the repository, read without the gateway's own loader.
struct PromptFiles {
    let folder: URL
    /// Name -> words, from the lines `  NAME: { says: "…", by: …, of: "…" }`.
    let says: [ClipName: String]

    private static var entry: Regex<(Substring, Substring, Substring)> {
        /\s\s([a-z0-9-]+): \{ says: "((?:[^"\\]|\\.)*)", by: \w+, of: "[0-9a-f]*" \}/
    }

    init(language: String) throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        folder = root.appending(path: "prompts/\(language)")
        let text = try String(contentsOf: folder.appending(path: "catalogue.yaml"), encoding: .utf8)
        var says: [ClipName: String] = [:]
        for line in text.split(separator: "\n") {
            guard let match = line.wholeMatch(of: Self.entry) else { continue }
            says[ClipName(String(match.1))] = String(match.2)
        }
        self.says = says
    }

    func file(_ name: ClipName) -> URL { folder.appending(path: name.raw + ".wav") }

    func hasFile(_ name: ClipName) -> Bool { FileManager.default.fileExists(atPath: file(name).path) }
}
