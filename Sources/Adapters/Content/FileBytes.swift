import Document
import Glibc

/// Whole files and folders, read with one clear sentence where they cannot be.
enum FileBytes {
    /// The bytes of a regular file of at most `limit` bytes.
    static func read(_ path: String, limit: Int) throws(Problems) -> [UInt8] {
        // Without O_NONBLOCK a pipe in the place of a file would hold the daemon's start up for ever.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw unreadable(path, reason()) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw unreadable(path, reason()) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw unreadable(path, .notRegular) }
        guard status.st_size <= limit else {
            throw unreadable(
                path,
                Bilingual(
                    es: "tiene \(status.st_size) bytes y se permiten \(limit) cuando más",
                    en: "it has \(status.st_size) bytes and \(limit) are the most allowed"))
        }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        var filled = 0
        while filled < bytes.count {
            let count = bytes.withUnsafeMutableBytes { buffer in
                Glibc.read(descriptor, buffer.baseAddress?.advanced(by: filled), buffer.count - filled)
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw unreadable(path, reason()) }
            if count == 0 { break }
            filled += count
        }
        bytes.removeLast(bytes.count - filled)
        return bytes
    }

    /// The names of what lies in a folder, in the order of the alphabet, without hidden files.
    static func names(in folder: String) throws(Problems) -> [String] {
        guard let directory = opendir(folder) else { throw unreadable(folder, reason()) }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }

    /// The system's last error.
    static func reason() -> Bilingual {
        let english = String(cString: strerror(errno)).lowercased()
        let spanish =
            switch errno {
            case ENOENT: "no existe"
            case EACCES, EPERM: "no hay permiso"
            case ENOTDIR: "no es una carpeta"
            case EISDIR: "es una carpeta"
            case ENOSPC: "no hay espacio en el disco"
            default: english
            }
        return Bilingual(es: spanish, en: english)
    }

    private static func unreadable(_ path: String, _ reason: Bilingual) -> Problems {
        Problems(Problem(at: .whole(path), Bilingual(es: "no se puede leer: ", en: "cannot be read: ") + reason))
    }
}

extension Bilingual {
    fileprivate static let notRegular = Bilingual(es: "no es un archivo común", en: "it is not a regular file")
}
