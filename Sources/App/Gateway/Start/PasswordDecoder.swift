internal import Document
internal import Foundation

/// Reads a password that stands in the settings, or in a file of its own. No message tells it.
enum PasswordDecoder {
    private static let key = "password"
    private static let fileKey = "password-file"
    private static let mostBytes = 1024

    /// Nil where none is written, or where it cannot be had, which is then told.
    static func password(_ fields: inout Fields, below folder: String) -> String? {
        let password = fields.optional(key)
        let file = fields.optional(fileKey)
        if let file, password != nil {
            file.report(.twoPasswords)
            return nil
        }
        return password?.text() ?? file.flatMap { read($0, below: folder) }
    }

    static func isWritten(in fields: Fields) -> Bool { fields.has(key) || fields.has(fileKey) }

    private static func read(_ value: Value, below folder: String) -> String? {
        guard let path = value.path(below: folder) else { return nil }
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        guard let attributes, attributes[.type] as? FileAttributeType == .typeRegular,
            let mode = attributes[.posixPermissions] as? Int, let bytes = FileManager.default.contents(atPath: path)
        else {
            value.report(.unreadablePassword(path))
            return nil
        }
        if mode & 0o007 != 0 {
            value.report(.openPassword(path))
            return nil
        }
        let text = bytes.count <= mostBytes ? String(data: bytes, encoding: .utf8) : nil
        let password = text?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
        guard !password.isEmpty, !password.contains(where: \.isNewline) else {
            value.report(.noPassword(path))
            return nil
        }
        return password
    }
}
