import Aside
import Foundation
import Records
import Telephony
import TestDrivers
import Testing

/// A carrier that wants a password, as the gateway sees it: a Kamailio.
@Suite(.oneAtATime, .timeLimit(.minutes(30))) struct `A trunk that wants a password` {
    private static let callerTone = 440, departmentTone = 1_000
    private static let department = "+525550100200"

    private func run(
        over transport: Kamailio.Transport, password: String = KamailioConfiguration.password,
        _ body: (GatewayProcess, KamailioConfiguration, Certificates) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "certificates-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let certificates = try await Certificates.make(in: folder)
        var configuration = try KamailioConfiguration()
        configuration.certificates = certificates
        configuration.challengesCallsWithin = true
        var wishes = GatewayFolder.Wishes()
        wishes.departments = ["ventas": "tel:\(Self.department)"]
        wishes.listen = """
            ["127.0.0.1:0", "tls:127.0.0.1:0"]
              tls:
                certificate: \(certificates.certificate.path)
                key: \(certificates.key.path)
                authorities: \(certificates.authority.path)
            """
        let port = transport == .tls ? configuration.tlsPort : configuration.port
        wishes.settings = """
            trunks:
              operadora:
                servers: ["127.0.0.1:\(port)"]
                transport: \(transport.rawValue)
                user: soporte
                password: \(password)
                identity: from
                options: 5 s
            calls-out:
              through: [operadora]
              allow: ["+52"]
            """
        try await Kamailio.run(configuration) { [configuration, wishes] in
            try await GatewayProcess.run(wishes) { gateway in
                try await body(gateway, configuration, certificates)
            }
        }
    }

    private static func phone(_ certificates: Certificates, answers: Bool = false) -> Linphone.Wishes {
        var wishes = Linphone.Wishes()
        (wishes.answers, wishes.authorities) = (answers, certificates.authority)
        return wishes
    }

    @Test(arguments: Kamailio.Transport.allCases)
    func `brings calls to the number that is registered there, and takes those to numbers`(
        over transport: Kamailio.Transport
    ) async throws {
        try await run(over: transport) { gateway, proxy, certificates in
            _ = try await gateway.logged("trunk operadora: up")
            let wishes = Self.phone(certificates, answers: true)
            try await Linphone.run(Self.department, tone: Self.departmentTone, wishes) { department in
                try await department.register(at: proxy.address(.tcp), password: KamailioConfiguration.password)
                let name = People.laura.number
                try await Linphone.run(name, tone: Self.callerTone, Self.phone(certificates)) { caller in
                    try await caller.register(at: proxy.address(.udp), password: KamailioConfiguration.password)
                    try await caller.call(proxy.address(of: "soporte"))
                    try await caller.press("2")
                    try await department.answered()
                    try await caller.expectTalk(
                        with: department, hearing: Self.departmentTone, sending: Self.callerTone)
                    try await department.hangUp()
                    try await caller.ended(within: .seconds(20))
                }
            }
            let call = try await gateway.endedCall(from: "+52" + People.laura.number)
            #expect(call.summary.cause == .gateway, "\(call.events)")
        }
    }

    @Test func `and gets a wrong one is told of once, and is not hammered`() async throws {
        try await run(over: .udp, password: "otra") { gateway, _, _ in
            _ = try await gateway.logged("trunk operadora: down")
            _ = try await gateway.logged("the user or the password is wrong")
            try await Task.sleep(for: .seconds(3))
            let told = gateway.log.count { $0.contains("the user or the password is wrong") }
            #expect(told == 1, "\(gateway.log)")
        }
    }
}
