public import Foundation

/// An authority of the test's own and a certificate for 127.0.0.1 that it signed, made by `openssl` in a folder.
public struct Certificates: Sendable {
    public let authority: URL
    public let certificate: URL
    public let key: URL

    /// - Parameters:
    ///   - address: The only address that the certificate is for.
    ///   - days: How long it is valid from now; below 0: it has expired.
    public static func make(in folder: URL, address: String = "127.0.0.1", days: Int = 2) async throws -> Certificates {
        let made = Certificates(
            authority: folder.appending(path: "authority.pem"), certificate: folder.appending(path: "certificate.pem"),
            key: folder.appending(path: "key.pem"))
        let (signer, request) = (
            folder.appending(path: "authority.key").path, folder.appending(path: "request.pem").path
        )
        let extensions = folder.appending(path: "extensions")
        // Linphone's library compares addresses as it does names.
        try "subjectAltName=IP:\(address),DNS:\(address)\n".write(to: extensions, atomically: true, encoding: .utf8)
        try await openssl(
            [
                "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "3", "-subj", "/CN=Test authority", "-keyout",
                signer,
            ]
                + ["-out", made.authority.path], in: folder)
        try await openssl(
            [
                "req", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=\(address)", "-keyout", made.key.path, "-out",
                request,
            ],
            in: folder)
        try await openssl(
            ["x509", "-req", "-in", request, "-CA", made.authority.path, "-CAkey", signer, "-CAcreateserial"]
                + ["-days", "\(days)", "-extfile", extensions.path, "-out", made.certificate.path], in: folder)
        return made
    }

    private static func openssl(_ words: [String], in folder: URL) async throws {
        let process = try DrivenProcess(["openssl"] + words, in: folder)
        let status = await process.status()
        if status != 0 { throw DidNotHappen("openssl \(words[0]): \(process.lines.joined(separator: "\n"))") }
    }
}
