public import Foundation

/// The folders of the source tree, found from where this file was compiled.
public enum SourceTree {
    public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    public static var dialplans: URL { root.appending(path: "dialplans") }
    public static var prompts: URL { root.appending(path: "prompts") }
}
