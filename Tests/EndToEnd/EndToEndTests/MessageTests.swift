import Aside
import ConsoleProtocol
import Foundation
import Helpdesk
import Records
import Telephony
import TestDrivers
import Testing

@Suite(.oneAtATime, .timeLimit(.minutes(30))) struct `A message left when nobody was there` {
    private func leave(_ gateway: GatewayProcess) async throws {
        try await TestCaller.call(at: gateway.port(.udp), from: People.laura.number) { caller in
            try await caller.hears("Para soporte técnico, marque uno")
            try await caller.press("1")
            try await caller.hears("Para hablar con un agente, marque tres")
            try await caller.press("3")
            try await caller.hears("Mientras espera, para dejar un mensaje, marque uno")
            try await caller.press("1")
            try await caller.hears("Después del tono, deje su nombre")
            // A key cuts the request short; the line beeps and listens.
            try await caller.press("5")
            try await caller.hears(clip: "tone-beep")
            try await caller.speak()
            try await caller.press("#")
            try await caller.hears("Su mensaje quedó guardado")
            _ = try await caller.ended()
        }
    }

    @Test(arguments: [false, true])
    func `is offered to the first agent who signs in`(afterARestart restarts: Bool) async throws {
        var wishes = GatewayFolder.Wishes()
        wishes.trusted = ["127.0.0.1"]
        try await GatewayProcess.run(wishes) { gateway in
            try await leave(gateway)
            let call = try await gateway.endedCall(from: People.laura.number)
            #expect(call.summary.outcome == .message)
            #expect(call.summary.cause == .gateway)
            if restarts {
                gateway.terminate()
                try await gateway.exit()
                try await gateway.start()
            }
            try await TestConsole.signIn(gateway) { console in
                try await console.tell(.ready)
                let card = try await console.notice("the offer of the message") {
                    if case .messageOffered(let card) = $0 { card } else { nil }
                }
                #expect(card.kind == .message)
                #expect(card.call == call.summary.id)
                #expect(card.contact == People.laura.name)
                #expect(card.number == People.laura.number)
                #expect(try #require(card.seconds) >= 1)
                let path = try #require(card.path)
                #expect(FileManager.default.fileExists(atPath: path))
                try await console.tell(.take(message: card.message))
                try await console.tell(.messageDone(message: card.message, note: "Se le llamó.", ticket: nil))
            }
            let waiting = try await gateway.records { try await $0.messages(of: nil) }
            #expect(waiting.isEmpty, "\(waiting)")
        }
    }

    @Test func `goes to whoever comes next when its agent leaves without having seen to it`() async throws {
        var wishes = GatewayFolder.Wishes()
        wishes.trusted = ["127.0.0.1"]
        try await GatewayProcess.run(wishes) { gateway in
            try await leave(gateway)
            for isSeenTo in [false, true] {
                try await TestConsole.signIn(gateway) { console in
                    try await console.tell(.ready)
                    let message = try await console.notice("the offer of the message") {
                        if case .messageOffered(let card) = $0 { card.message } else { nil }
                    }
                    try await console.tell(.take(message: message))
                    if isSeenTo {
                        try await console.tell(.messageDone(message: message, note: "Se le llamó.", ticket: nil))
                    } else {
                        try await console.tell(.signOut)
                    }
                }
            }
            let waiting = try await gateway.records { try await $0.messages(of: nil) }
            #expect(waiting.isEmpty, "\(waiting)")
        }
    }
}
