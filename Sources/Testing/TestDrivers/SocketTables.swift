internal import Foundation

/// The kernel's tables of sockets (proc(5)), which tell whether somebody listens without being in their way.
enum SocketTables {
    /// Of the networks that the process sees; nil: this one's own.
    static func hold(_ port: Int, _ transports: [String], of pid: Int32? = nil) -> Bool {
        let place = ":" + String(port, radix: 16, uppercase: true) + " "
        return transports.allSatisfy { transport in
            text("/proc/\(pid.map { "\($0)" } ?? "self")/net/\(transport)").contains(place)
        }
    }

    /// Read until its end: such a file tells no length, and comes a page at a time.
    private static func text(_ path: String) -> String {
        guard let file = FileHandle(forReadingAtPath: path) else { return "" }
        return String(decoding: (try? file.readToEnd()) ?? Data(), as: UTF8.self)
    }
}
