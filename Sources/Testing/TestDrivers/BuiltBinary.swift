public import Foundation

/// The program that was built together with the tests.
public enum BuiltBinary {
    public struct Missing: Error, CustomStringConvertible {
        public let description: String
    }

    /// `opcion1`, beside the test bundle that runs.
    public static func opcion1() throws -> URL {
        let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        // The tests may be run by a helper of the toolchain, which names the bundle in its arguments.
        let bundles = [own] + CommandLine.arguments.filter { $0.contains(".xctest") }
        for bundle in bundles {
            let binary = URL(filePath: bundle).deletingLastPathComponent().appending(path: "opcion1")
            if FileManager.default.isExecutableFile(atPath: binary.path) { return binary }
        }
        throw Missing(description: "there is no opcion1 beside \(own): run swift build")
    }
}
