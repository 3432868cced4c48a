internal import CSanitizerAid
public import Foundation

/// The program that was built together with the tests.
public enum BuiltBinary {
    public struct Missing: Error, CustomStringConvertible {
        public let description: String
    }

    /// `opcion1`, beside the test bundle that runs.
    public static func opcion1() throws -> URL { try built("opcion1") }

    /// The words that start it. Where the thread sanitizer watches, it is shown how locks change hands, and its first
    /// report ends the program.
    public static func command() throws -> [String] {
        guard thread_sanitizer_watches() else { return [try opcion1().path] }
        let options = ProcessInfo.processInfo.environment["TSAN_OPTIONS"].map { ":\($0)" } ?? ""
        return [
            // Not the environment of whatever starts it, which may know no sanitizer.
            "/usr/bin/env", "LD_PRELOAD=\(try built("libSanitizerAid.so").path)",
            "TSAN_OPTIONS=halt_on_error=1\(options)", try opcion1().path,
        ]
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
