import TestDrivers
import Testing

/// One gateway for all tests of a suite: it starts before the first and is gone after the last.
struct SharedGateway: SuiteTrait, TestScoping {
    @TaskLocal static var current: GatewayProcess?
    let wishes: GatewayFolder.Wishes

    func provideScope(
        for test: Test, testCase: Test.Case?, performing body: @Sendable @concurrent () async throws -> Void
    ) async throws {
        try await GatewayProcess.run(wishes) { gateway in
            try await Self.$current.withValue(gateway) { try await body() }
        }
    }
}

extension Trait where Self == SharedGateway {
    static func gateway(_ change: (inout GatewayFolder.Wishes) -> Void = { _ in }) -> Self {
        var wishes = GatewayFolder.Wishes()
        change(&wishes)
        return SharedGateway(wishes: wishes)
    }
}

/// The gateway that the suite shares.
func theGateway() throws -> GatewayProcess {
    try #require(SharedGateway.current, "the suite has the trait .gateway()")
}
