import Foundation

/// Hashes and compares PINs, a few at a time on threads of its own, so that a burst of them leaves the calls alone.
public final class PINHasher: Sendable {
    /// How many are worked on at once.
    public static let atOnce = 2

    /// `maxConcurrentOperationCount` keeps the limit; its threads are not those of the calls.
    private let queue: OperationQueue

    public init() {
        queue = OperationQueue()
        queue.name = "secrets"
        queue.maxConcurrentOperationCount = Self.atOnce
        queue.qualityOfService = .utility
    }

    /// Text from which the PIN cannot be had back: `scrypt$N$r$p$salt$hash`. Takes about 50 ms.
    public func hash(_ pin: String) async throws(SecretsFailure) -> String {
        try await run { () throws(SecretsFailure) in
            try PINHash(of: pin, salt: Randomness.octets(PINHash.saltLength)).text
        }
    }

    /// Whether `pin` is the one that was hashed. Takes as long for nil and for text that is no hash, and then is false.
    public func isPIN(_ pin: String, hashedAs text: String?) async throws(SecretsFailure) -> Bool {
        try await run { () throws(SecretsFailure) in
            let known = text.flatMap(PINHash.init(text:))
            let isRight = try (known ?? .nobody).isOf(pin)
            return isRight && known != nil
        }
    }

    private func run<T: Sendable>(
        _ work: @escaping @Sendable () throws(SecretsFailure) -> T
    ) async throws(SecretsFailure) -> T {
        let result: Result<T, SecretsFailure> = await withCheckedContinuation { continuation in
            queue.addOperation {
                do throws(SecretsFailure) {
                    continuation.resume(returning: .success(try work()))
                } catch {
                    continuation.resume(returning: .failure(error))
                }
            }
        }
        return try result.get()
    }
}
