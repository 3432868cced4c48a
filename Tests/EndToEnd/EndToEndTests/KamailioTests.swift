import Aside
import Foundation
import Records
import Telephony
import TestDrivers
import Testing

@Suite(.oneAtATime, .timeLimit(.minutes(30))) struct `With a Kamailio in front` {
    private static let callerTone = 440, departmentTone = 1_000

    /// A gateway that trusts the proxy, a proxy that knows the gateway, and a certificate for 127.0.0.1.
    private func run(
        _ body: (GatewayProcess, KamailioConfiguration, Certificates) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "certificates-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let certificates = try await Certificates.make(in: folder)
        var configuration = try KamailioConfiguration()
        configuration.certificates = certificates
        var wishes = GatewayFolder.Wishes()
        wishes.trusted = ["127.0.0.1/32"]
        wishes.departments = ["ventas": configuration.address(of: "ventas", .tcp)]
        try await GatewayProcess.run(wishes) { [configuration] gateway in
            var configuration = configuration
            configuration.gateway = "sip:\(gateway.address)"
            try await Kamailio.run(configuration) { [configuration] in
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
    func `a phone that registered there calls the line by its password, and its number is believed`(
        over transport: Kamailio.Transport
    ) async throws {
        let sounds = try await LineSounds.shipped()
        try await run { gateway, proxy, certificates in
            let name = People.laura.number
            try await Linphone.run(name, tone: Self.callerTone, Self.phone(certificates)) { phone in
                try await phone.register(at: proxy.address(transport), password: KamailioConfiguration.password)
                try await phone.call(proxy.address(of: "soporte", transport))
                try await phone.hears("Para soporte técnico, marque uno", of: sounds)
                try await phone.press("1")
                try await phone.hear(seconds: 2)
                try await phone.hangUp()
            }
            let call = try await gateway.endedCall(from: name)
            #expect(call.summary.cause == .caller)
            let isKnown = call.events.contains { if case .identified = $0 { true } else { false } }
            #expect(isKnown, "\(call.events)")
        }
    }

    @Test func `a department's telephone is rung through it, both hear each other, and the line ends the call`()
        async throws
    {
        try await run { gateway, proxy, certificates in
            let wishes = Self.phone(certificates, answers: true)
            try await Linphone.run("ventas", tone: Self.departmentTone, wishes) { department in
                try await department.register(at: proxy.address(.tcp), password: KamailioConfiguration.password)
                try await Linphone.run("5550063001", tone: Self.callerTone, Self.phone(certificates)) { caller in
                    try await caller.register(at: proxy.address(.udp), password: KamailioConfiguration.password)
                    try await caller.call(proxy.address(of: "soporte"))
                    try await caller.press("2")
                    try await department.answered()
                    try await caller.expectTalk(
                        with: department, hearing: Self.departmentTone, sending: Self.callerTone)
                    try await department.hangUp()
                    // The line says good-bye and hangs up: its BYE goes by the route that the proxy recorded.
                    // Without it the phone would give up half a minute after the last packet.
                    try await caller.ended(within: .seconds(20))
                }
            }
            let call = try await gateway.endedCall(from: "5550063001")
            #expect(call.summary.cause == .gateway, "\(call.events)")
        }
    }

    @Test func `a phone with a wrong password is let in by neither`() async throws {
        try await run { gateway, proxy, certificates in
            try await Linphone.run("5550064001", tone: Self.callerTone, Self.phone(certificates)) { phone in
                try await phone.isRefused(at: proxy.address(.udp), password: "otra")
            }
            #expect(try await gateway.records { try await $0.calls() }.isEmpty)
        }
    }
}
