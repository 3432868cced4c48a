internal import CMutexVisibility
public import Foundation

/// The program that was built together with the tests.
public enum BuiltBinary {
    public struct Missing: Error, CustomStringConvertible {
        public let description: String
    }

    /// `opcion1`, beside the test bundle that runs.
    public static func opcion1() throws -> URL { try built("opcion1") }

    /// What stands in its environment: that of the tests. Where the thread sanitizer watches, it is shown how locks
    /// change hands, and its first report ends the program.
    public static func environment() throws -> [String: String] {
        var environment = ProcessInfo.processInfo.environment
        if thread_sanitizer_watches() {
            environment["LD_PRELOAD"] = try built("libMutexVisibility.so").path
            environment["TSAN_OPTIONS"] = "halt_on_error=1:" + (environment["TSAN_OPTIONS"] ?? "")
        }
        return environment
    }

    private static func built(_ name: String) throws -> URL {
        let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        // The tests may be run by a helper of the toolchain, which names the bundle in its arguments.
        let bundles = [own] + CommandLine.arguments.filter { $0.contains(".xctest") }
        for bundle in bundles {
            let file = URL(filePath: bundle).deletingLastPathComponent().appending(path: name)
            if FileManager.default.isExecutableFile(atPath: file.path) { return file }
        }
        throw Missing(description: "there is no \(name) beside \(own): run swift build")
    }
}
