import Aside
import CallFlow
import Foundation
import Helpdesk
import Records
import Telephony
import TestDrivers
import Testing

@Suite(
    .oneAtATime, .enabled(if: SmallDisc.isPossible, "this user may not mount a file system"),
    .timeLimit(.minutes(30)))
struct `A disc without space` {
    @Test(arguments: [true, false])
    func `keeps a gateway from starting, and is told`(hasRecords: Bool) async throws {
        var wishes = GatewayFolder.Wishes()
        wishes.disc = SmallDisc(kilobytes: 2_048, isFull: true)
        let folder = try await GatewayFolder.make(wishes)
        defer { folder.remove() }
        if !hasRecords { try FileManager.default.removeItem(atPath: folder.database) }
        let (status, said) = try await GatewayProcess.refusal(in: folder)
        #expect(status == 1)
        #expect(said.count == 1, "\(said)")
        #expect(said.first?.contains("there is no space left for the database \(folder.database)") == true, "\(said)")
    }

    @Test func `is heard by who calls meanwhile, and costs no record`() async throws {
        var wishes = GatewayFolder.Wishes()
        wishes.trusted = ["127.0.0.1"]
        wishes.disc = SmallDisc(kilobytes: 16_384)
        try await GatewayProcess.run(wishes) { gateway in
            let disc = try gateway.disc()
            let port = gateway.port(.udp)
            try await TestCaller.call(at: port, from: People.laura.number) { caller in
                try await caller.hears("Para soporte técnico, marque uno")
                try await caller.press("1")
                try await caller.hears("Para reportar un caso, marque uno")
                try disc.fill()
                try await caller.press("113")
                try await caller.hears("Tenemos una falla en nuestro sistema")
                try await caller.press("1")
                try await caller.hears("No pudimos guardarlo por una falla en nuestro sistema")
            }
            try await gateway.logged("the disc is full")
            // Who cannot be put on record is not taken.
            let refused = try await SippCall([.invite(), .expect(503), .ackRefusal]).run(port: port)
            #expect(refused.succeeded, "\(refused.messages)")
            #expect(refused.messages.contains("Retry-After: 10"))

            try disc.free()
            try await gateway.logged("the records are written again")
            let number = try await TestCaller.call(at: port, from: People.bruno.number) { caller in
                try await `A ticket by telephone`.open(caller)
            }
            gateway.terminate()
            #expect(try await gateway.exit() == 0)
            try disc.copy(to: gateway.folder.data)

            let before = try await gateway.endedCall(from: People.laura.number)
            #expect(before.count { if case .ended = $0 { true } else { false } } == 1)
            #expect(before.steps.contains("sin-sistema"), "\(before.steps)")
            #expect(before.summary.tickets.isEmpty)
            let after = try await gateway.endedCall(from: People.bruno.number)
            #expect(after.summary.tickets == [number])
            #expect(try await gateway.records { try await $0.ticket(number) }?.draft.call == after.summary.id)
        }
    }
}
