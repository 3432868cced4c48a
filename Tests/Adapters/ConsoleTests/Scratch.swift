import Foundation

/// A folder of the test's own, gone when the test is.
final class Scratch: Sendable {
    let folder: String
    var socket: String { folder + "/c.sock" }

    init() throws {
        folder = NSTemporaryDirectory() + "consoletest-" + String(UInt32.random(in: 0 ... .max), radix: 36)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    deinit { try? FileManager.default.removeItem(atPath: folder) }
}
