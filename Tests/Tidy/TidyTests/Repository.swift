import Foundation

/// The repository's files on disc; what begins with a dot is tools' own and is left out, but for `.ci`.
enum Repository {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static let swift = paths(below: "Sources", "Tests").filter { $0.hasSuffix(".swift") }.map { path in
        SourceFile(path: path, text: text(path))
    }
    static let sources = swift.filter { $0.path.hasPrefix("Sources/") }
    static let tests = swift.filter { $0.path.hasPrefix("Tests/") }

    /// Every file that holds text, by its path below the top.
    static var texts: [String] {
        let top = names(of: "").filter { $0 != ".git" && isFile($0) }
        let files = paths(below: "Sources", "Tests", "dialplans", "prompts", ".ci") + top
        return files.filter { !$0.hasSuffix(".wav") && !$0.hasSuffix(".pyc") }
    }

    static func names(of folder: String) -> [String] {
        let found = try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)
        return (found ?? []).sorted()
    }

    static func text(_ path: String) -> String {
        String(decoding: FileManager.default.contents(atPath: root.appending(path: path).path) ?? Data(), as: UTF8.self)
    }

    static func lines(of path: String) -> [String] { text(path).components(separatedBy: "\n") }

    /// The names of a room's folders.
    static func modules(in room: String) -> Set<String> { Set(names(of: "Sources/\(room)")) }

    private static func isFile(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: root.appending(path: path).path, isDirectory: &isFolder)
            && !isFolder.boolValue
    }

    private static func paths(below folders: String...) -> [String] {
        folders.flatMap { folder in
            let found = FileManager.default.enumerator(atPath: root.appending(path: folder).path)?.allObjects ?? []
            return found.compactMap { $0 as? String }.map { "\(folder)/\($0)" }.filter(isFile).sorted()
        }
    }
}
