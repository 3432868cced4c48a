internal import Foundation
internal import Glibc

/// A file system of a few kilobytes, in memory, under the data of one gateway; nobody else sees it, and it is gone
/// with that gateway.
public struct SmallDisc: Sendable {
    public let kilobytes: Int
    /// Whether something else takes all of its space before the gateway starts.
    public let isFull: Bool

    public init(kilobytes: Int, isFull: Bool = false) {
        self.kilobytes = kilobytes
        self.isFull = isFull
    }

    /// Whether this user may mount here, where nobody else sees it.
    public static let isPossible: Bool = {
        let process = Process()
        process.executableURL = URL(filePath: unshare[0])
        process.arguments = unshare.dropFirst() + ["mount", "-t", "tmpfs", "none", "/mnt"]
        process.standardError = FileHandle.nullDevice
        do { try process.run() } catch { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }()

    private static let unshare = ["/usr/bin/unshare", "--mount"] + (geteuid() == 0 ? [] : ["--map-root-user"])

    /// What lies in the folder is copied onto the disc: the shell still stands in the folder below it.
    private static let script = """
        set -e
        cd "$1"
        mount -t tmpfs -o "size=${2}k,mode=700" none "$1"
        cp -a . "$1"
        if [ "$3" = true ]; then head -c 1G /dev/zero > "$1/\(filler)" 2> /dev/null || true; fi
        shift 3
        exec "$@"
        """
    private static let filler = "filler"

    /// `command`, with this disc under the folder `data`.
    func command(_ command: [String], on data: String) -> [String] {
        Self.unshare + ["/bin/sh", "-c", Self.script, "sh", data, "\(kilobytes)", "\(isFull)"] + command
    }

    /// The disc of a gateway that runs; stays readable when the gateway has ended.
    public struct Mounted: ~Copyable {
        private let folder: Int32

        init(of pid: Int32, at data: String) throws {
            // The process's own view of the file system (proc(5)).
            folder = open(["/proc", "\(pid)", "root"].joined(separator: "/") + data, O_RDONLY | O_DIRECTORY)
            if folder < 0 { throw DidNotHappen("no disc at \(data) of \(pid): \(errno)") }
        }
        deinit { close(folder) }

        private func path(_ name: String) -> String { "/proc/self/fd/\(folder)/\(name)" }

        /// Takes all the space that is left.
        public func fill() throws {
            let file = open(path(filler), O_WRONLY | O_CREAT | O_TRUNC, 0o600)
            if file < 0 { throw DidNotHappen("no filler: \(errno)") }
            defer { close(file) }
            let zeros = [UInt8](repeating: 0, count: 4_096)
            while write(file, zeros, zeros.count) > 0 {}
            if errno != ENOSPC { throw DidNotHappen("the disc did not fill: \(errno)") }
        }

        /// Gives the space back.
        public func free() throws { try FileManager.default.removeItem(atPath: path(filler)) }

        /// Copies what the gateway left to a folder that stays.
        public func copy(to data: String) throws {
            for name in try FileManager.default.contentsOfDirectory(atPath: path("")) {
                let target = "\(data)/\(name)"
                if FileManager.default.fileExists(atPath: target) {
                    try FileManager.default.removeItem(atPath: target)
                }
                try FileManager.default.copyItem(atPath: path(name), toPath: target)
            }
        }
    }
}
