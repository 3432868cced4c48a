import Glibc

/// What the files of some folders look like from outside: two that are equal hold the same files, none of them written
/// or replaced in between.
public struct FolderState: Hashable, Sendable {
    private struct File: Hashable {
        /// An editor that replaces a file gives it another.
        var number: UInt64
        var size: Int
        var changedSeconds: Int
        var changedNanoseconds: Int
    }
    private var files: [String: File] = [:]

    /// Of the files with that ending (".yaml"). A folder that is not there has none.
    public init(of folders: some Sequence<String>, ending: String) {
        for folder in folders {
            guard let directory = opendir(folder) else { continue }
            defer { closedir(directory) }
            while let entry = readdir(directory) {
                let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                    String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
                }
                var status = stat()
                guard !name.hasPrefix("."), name.hasSuffix(ending), stat("\(folder)/\(name)", &status) == 0 else {
                    continue
                }
                files["\(folder)/\(name)"] = File(
                    number: UInt64(status.st_ino), size: Int(status.st_size),
                    changedSeconds: status.st_mtim.tv_sec, changedNanoseconds: status.st_mtim.tv_nsec)
            }
        }
    }
}
