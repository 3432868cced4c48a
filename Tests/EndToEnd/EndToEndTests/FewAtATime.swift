import TestDrivers
import Testing

/// Lets only a few tests of a suite run side by side: those that start a gateway each, and more programs beside it.
struct FewAtATime: SuiteTrait, TestTrait, TestScoping {
    private static let gate = Gate(5)
    var isRecursive: Bool { true }

    func provideScope(
        for test: Test, testCase: Test.Case?, performing body: @Sendable @concurrent () async throws -> Void
    ) async throws {
        guard testCase != nil else { return try await body() }
        try await Self.gate.pass { try await body() }
    }
}

extension Trait where Self == FewAtATime {
    static var fewAtATime: Self { FewAtATime() }
}
