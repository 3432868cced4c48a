import Document
import Glibc

extension FileBytes {
    /// Of a file that is not whole yet; such names are hidden, and `removeLeftovers` knows them.
    private static let unfinishedEnding = ".unfinished"

    /// Puts a file in the place of what is there, if anything: whoever opens it finds the old one or the new one, each
    /// whole, whatever happens meanwhile.
    static func replace(_ path: String, with bytes: [UInt8]) throws(Problems) {
        let (folder, name) = parts(of: path)
        let unfinished = "\(folder)/.\(name)\(unfinishedEnding)"
        do throws(Problems) {
            try write(bytes, to: unfinished)
            guard rename(unfinished, path) == 0 else { throw unwritable(path) }
        } catch {
            unlink(unfinished)
            throw error
        }
        // The new name outlives a power cut only with its folder. Some file systems do not know how.
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if descriptor >= 0 {
            fsync(descriptor)
            close(descriptor)
        }
    }

    /// Takes away what a writer that was killed has left in a folder.
    static func removeLeftovers(in folder: String) {
        guard let directory = opendir(folder) else { return }
        defer { closedir(directory) }
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasPrefix("."), name.hasSuffix(unfinishedEnding) { unlink("\(folder)/\(name)") }
        }
    }

    private static func write(_ bytes: [UInt8], to path: String) throws(Problems) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else { throw unwritable(path) }
        defer { close(descriptor) }
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw unwritable(path) }
            written += count
        }
        guard fsync(descriptor) == 0 else { throw unwritable(path) }
    }

    static func unwritable(_ path: String) -> Problems {
        Problems(
            Problem(at: .whole(path), Bilingual(es: "no se puede escribir: ", en: "cannot be written: ") + reason()))
    }

    private static func parts(of path: String) -> (folder: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return (".", path) }
        return (slash == path.startIndex ? "/" : String(path[..<slash]), String(path[path.index(after: slash)...]))
    }
}
