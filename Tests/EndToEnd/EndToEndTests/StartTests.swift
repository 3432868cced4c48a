import Foundation
import Records
import TestDrivers
import Testing

@Suite struct `What keeps a gateway from starting` {
    @Test func `a gateway that starts tells where it listens, and ends when it is told`() async throws {
        try await GatewayProcess.run { gateway in
            #expect(gateway.port(.udp) > 0)
            #expect(gateway.port(.tcp) > 0)
            gateway.terminate()
            let status = try await gateway.exit()
            #expect(status == 0)
            #expect(gateway.log.last?.hasSuffix("stopped") == true)
        }
    }
}
