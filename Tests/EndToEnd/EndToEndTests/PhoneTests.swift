import Aside
import ConsoleProtocol
import Foundation
import Records
import Telephony
import TestDrivers
import Testing

@Suite(.oneAtATime, .timeLimit(.minutes(30))) struct `A phone of the house` {
    private static let realm = "helpdesk.example"
    private static let password = "clave-de-ana"
    private static let keys = "1\(People.laura.code)#\(People.laura.pin)#3"

    /// The softphone here answers no challenge where SHA-256 is offered too.
    private func wishes() throws -> GatewayFolder.Wishes {
        var wishes = GatewayFolder.Wishes()
        wishes.listen = "127.0.0.1:\(try FreePort.take())"
        wishes.agentPhone = "sip:ana@\(Self.realm)"
        wishes.settings = """
            phones:
              realm: \(Self.realm)
              digests: md5
              accounts:
                ana: { password: \(Self.password), may-call: [queues] }
            """
        return wishes
    }

    private func account(_ gateway: GatewayProcess, password: String = password) -> Baresip.Account {
        Baresip.Account(realm: Self.realm, password: password, gateway: gateway.address)
    }

    @Test func `is rung where it registered, also after the gateway was killed and started again`() async throws {
        try await GatewayProcess.run(wishes()) { gateway in
            try await Baresip.run("ana", tone: 1_000, answers: true, account: account(gateway)) { agent in
                try await gateway.logged("ana registered")
                try await kept(at: gateway)
                await gateway.kill()
                try await gateway.start()
                try await Baresip.run("laura", tone: 440) { caller in
                    try await TestConsole.signIn(gateway) { console in
                        try await console.tell(.ready)
                        try await caller.call("sip:soporte@\(gateway.address)")
                        try await caller.press(Self.keys)
                        let offer = try await console.notice("the offer") {
                            if case .offer(let card) = $0 { card.offer } else { nil }
                        }
                        try await console.tell(.accept(offer: offer))
                        _ = try await console.notice("the conversation") {
                            if case .connected(let call) = $0 { call } else { nil }
                        }
                        try await agent.hear(seconds: 2)
                        try await console.tell(.hangUp)
                    }
                    try await agent.happened("CALL_CLOSED")
                    #expect(ToneFinder.sounds(440, in: try agent.heard, forSeconds: 1))
                }
                #expect(gateway.log.filter { $0.contains("ana registered") }.count == 1)
            }
        }
    }

    private func kept(at gateway: GatewayProcess) async throws {
        _ = try await eventually("the file of registrations") {
            (try? String(contentsOfFile: "\(gateway.folder.data)/phones.json", encoding: .utf8))?.contains("ana")
        }
    }

    @Test func `with a wrong password does not register`() async throws {
        try await GatewayProcess.run(wishes()) { gateway in
            try await Baresip.run("ana", tone: 1_000, account: account(gateway, password: "otra")) { agent in
                // It may fail first before anybody hears its events; it tries again within a minute.
                try await agent.happened("REGISTER_FAIL", within: .seconds(90))
            }
            #expect(!gateway.log.contains { $0.contains("ana registered") })
        }
    }

    @Test func `calls a line of the house, and no emergency number`() async throws {
        try await GatewayProcess.run(wishes()) { gateway in
            try await Baresip.run("ana", tone: 1_000, account: account(gateway)) { phone in
                try await gateway.logged("ana registered")
                try await phone.dial("sip:060@\(Self.realm)")
                try await phone.happened("CALL_CLOSED")
                try await gateway.logged("ana may not call 060: emergency number: use another telephone")
                try await phone.call("sip:soporte@\(Self.realm)")
                try await phone.hangUp()
                let call = try await gateway.endedCall(from: "ana")
                #expect(call.summary.answeredAt != nil)
            }
        }
    }
}
