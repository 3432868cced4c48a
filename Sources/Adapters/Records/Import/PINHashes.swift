import CallFlow

/// Turns a PIN in clear into what may be kept.
public typealias PINHashing = @Sendable (_ pin: String) async throws -> String

/// Hashes the PINs of a list, several at once.
public enum PINHashes {
    /// Which lengths a PIN of a list may have, in digits: what clients have used for years may be short.
    static let lengths = 4...12
    /// Which lengths a PIN may have that is new.
    public static let newLengths = 6...12

    static func isUsable(_ pin: String, _ lengths: ClosedRange<Int> = lengths) -> Bool {
        lengths.contains(pin.count) && pin.allSatisfy { $0.isASCII && $0.isWholeNumber }
    }

    /// By row; a PIN taken away stays empty.
    static func of(_ pins: [Int: String], by hash: @escaping PINHashing) async throws(ImportFailure) -> [Int: String] {
        do {
            return try await withThrowingTaskGroup(of: (Int, String).self) { group in
                for (row, pin) in pins {
                    group.addTask { (row, pin.isEmpty ? "" : try await hash(pin)) }
                }
                return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
            }
        } catch {
            throw .secrets("\(error)")
        }
    }
}
