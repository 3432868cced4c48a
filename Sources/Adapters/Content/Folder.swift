public import Document
import Glibc

/// What lies in a folder, for who loads all of it.
public enum Folder {
    /// The names of the files with that ending (".yaml"), without it, in the order of the alphabet.
    public static func names(in folder: String, ending: String) throws(Problems) -> [String] {
        try FileBytes.names(in: folder).filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }
    }

    /// Whether there is such a folder.
    public static func exists(_ folder: String) -> Bool {
        var status = stat()
        return stat(folder, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Whether there is something at `path`.
    public static func holds(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0
    }

    /// The bytes of a file of at most `limit` bytes.
    public static func bytes(of path: String, limit: Int = WAVFile.mostBytes) throws(Problems) -> [UInt8] {
        try FileBytes.read(path, limit: limit)
    }
}
