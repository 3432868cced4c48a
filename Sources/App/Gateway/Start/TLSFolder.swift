internal import Foundation

/// The certificates as the SIP stack wants them: `agent.pem`, ours with its key, and `cafile.pem`, whom we believe.
enum TLSFolder {
    /// Written anew at each start; only the gateway may read it.
    static func make(_ files: TLSFiles, in data: String) throws(StartFailure) -> String {
        let folder = "\(data)/tls"
        let own = try read(files.certificate) + Data("\n".utf8) + read(files.key)
        let authorities = try files.authorities.map { path throws(StartFailure) in try read(path) } ?? Data()
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            for (name, content) in [("agent.pem", own), ("cafile.pem", authorities)] {
                let path = "\(folder)/\(name)"
                if FileManager.default.fileExists(atPath: path) { try FileManager.default.removeItem(atPath: path) }
                let isMade = FileManager.default.createFile(
                    atPath: path, contents: content, attributes: [.posixPermissions: 0o600])
                guard isMade else { throw CocoaError(.fileWriteUnknown) }
            }
        } catch { throw .other("the certificates cannot be made ready in \(folder): \(error.localizedDescription)") }
        return folder
    }

    private static func read(_ path: String) throws(StartFailure) -> Data {
        do { return try Data(contentsOf: URL(filePath: path)) } catch {
            throw .other("\(path) cannot be read: \(error.localizedDescription)")
        }
    }
}
