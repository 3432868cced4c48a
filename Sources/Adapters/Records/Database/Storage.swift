/// Where a database lies, and through which of SQLite's file systems it is reached.
public struct Storage: Hashable, Sendable {
    /// The database file; its lock and SQLite's own files lie beside it.
    public var path: String
    /// The name of a registered SQLite VFS; nil for the system's files.
    var vfs: String?

    public init(path: String) { self.path = path }
    init(path: String, vfs: String) {
        self.path = path
        self.vfs = vfs
    }

    /// The path without its ending, and `.lock` instead.
    var lockPath: String {
        let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return path + ".lock" }
        return path.dropLast(name.distance(from: dot, to: name.endIndex)) + ".lock"
    }
}
