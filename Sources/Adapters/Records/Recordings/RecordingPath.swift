import CallFlow
import Foundation
import Telephony

/// Where a recording lies below the folder of recordings. A name that would lead out of it has no path.
struct RecordingPath {
    /// How many octets a name has at most, and how many parts.
    static let longestName = 200
    static let mostParts = 8

    let folder: String
    let file: String
    private let root: String
    private let parts: [Substring]

    init(_ name: RecordingName, below root: String) throws(RecordingFailure) {
        let parts = name.raw.split(separator: "/", omittingEmptySubsequences: false)
        let isUsable =
            name.raw.utf8.count <= Self.longestName && parts.count <= Self.mostParts
            && parts.allSatisfy { part in
                !part.isEmpty && part.first != "."
                    && part.utf8.allSatisfy { octet in
                        switch octet {
                        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
                            UInt8(ascii: "."):
                            true
                        default: false
                        }
                    }
            }
        guard isUsable else { throw .cannotWrite("“\(name)” is no name for a recording") }
        self.root = root
        self.parts = parts.dropLast()
        folder = ([Substring(root)] + self.parts).joined(separator: "/")
        file = root + "/" + name.raw + ".wav"
    }

    func makeFolders() throws(RecordingFailure) {
        var path = root
        try Self.makeFolder(path)
        for part in parts {
            path += "/" + part
            try Self.makeFolder(path)
        }
    }

    private static func makeFolder(_ path: String) throws(RecordingFailure) {
        if mkdir(path, 0o750) == 0 {
            synchronise((path as NSString).deletingLastPathComponent)
        } else if errno != EEXIST {
            throw RecordingFailure(errno: errno, path)
        }
    }

    /// Makes the entries of a folder durable; where the file system cannot, the files themselves still are.
    static func synchronise(_ folder: String) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }
}
