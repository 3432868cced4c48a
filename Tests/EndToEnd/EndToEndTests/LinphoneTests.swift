import Aside
import ConsoleProtocol
import Foundation
import Records
import Telephony
import TestDrivers
import Testing

/// What baresip and sipp show by their ways, shown by another make's.
@Suite(.oneAtATime, .timeLimit(.minutes(30))) struct `A Linphone` {
    private static let callerTone = 440, agentTone = 1_000

    private static func parameter(_ transport: SippRun.Transport) -> String {
        transport == .tcp ? ";transport=tcp" : ""
    }

    @Test(arguments: SippRun.Transport.allCases)
    func `hears the menus, keys through them and leaves its record`(over transport: SippRun.Transport) async throws {
        let sounds = try await LineSounds.shipped()
        let name = transport == .udp ? "5550061001" : "5550061002"
        try await GatewayProcess.run { gateway in
            try await Linphone.run(name, tone: Self.callerTone) { phone in
                try await phone.call("sip:soporte@127.0.0.1:\(gateway.port(transport))\(Self.parameter(transport))")
                try await phone.hears("Para soporte técnico, marque uno", of: sounds)
                try await phone.press("1\(People.laura.code)#\(People.laura.pin)#")
                try await phone.hears("Para consultar un ticket, marque dos", of: sounds)
                try await phone.hangUp()
            }
            let call = try await gateway.endedCall(from: name)
            #expect(call.summary.contact == People.laura.name)
            #expect(call.summary.cause == .caller)
        }
    }

    @Test(arguments: SippRun.Transport.allCases)
    func `is rung as an agent's telephone, and both sides hear each other`(over transport: SippRun.Transport)
        async throws
    {
        var phone = Linphone.Wishes()
        phone.answers = true
        try await Linphone.run("ana", tone: Self.agentTone, phone) { agent in
            var wishes = GatewayFolder.Wishes()
            wishes.agentPhone = "sip:ana@127.0.0.1:\(agent.port)\(Self.parameter(transport))"
            try await GatewayProcess.run(wishes) { gateway in
                try await Linphone.run("5550062001", tone: Self.callerTone) { caller in
                    try await TestConsole.signIn(gateway) { console in
                        try await console.tell(.ready)
                        try await caller.call("sip:soporte@\(gateway.address)")
                        try await caller.press("1\(People.laura.code)#\(People.laura.pin)#3")
                        let card = try await console.notice("the offer") {
                            if case .offer(let card) = $0 { card } else { nil }
                        }
                        try await console.tell(.accept(offer: card.offer))
                        _ = try await console.notice("the conversation") {
                            if case .connected(let call) = $0 { call } else { nil }
                        }
                        try await caller.expectTalk(with: agent, hearing: Self.agentTone, sending: Self.callerTone)
                        try await console.tell(.hangUp)
                    }
                    try await agent.ended()
                    try await caller.ended()
                }
                let call = try await gateway.endedCall(from: "5550062001")
                #expect(call.summary.outcome == .talked)
            }
        }
    }
}

extension Linphone {
    /// Each hears the other's tone for two seconds.
    func expectTalk(with other: Linphone, hearing theirs: Int, sending ours: Int) async throws {
        for (phone, tone) in [(self, theirs), (other, ours)] {
            _ = try await eventually("\(tone) Hz at \(phone.name)", limit: .seconds(20)) {
                try await Task.sleep(for: .milliseconds(200))
                return ToneFinder.sounds(Double(tone), in: phone.heard, forSeconds: 2) ? true : nil
            }
        }
    }
}
