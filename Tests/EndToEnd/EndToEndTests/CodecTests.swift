import Aside
import Helpdesk
import Media
import Records
import Telephony
import TestDrivers
import Testing

/// The same call to the same line, whichever codec the telephone speaks.
@Suite(.oneAtATime, .gateway(), .timeLimit(.minutes(30)))
struct `A call by any codec` {
    @Test(arguments: AudioCodec.allCases)
    func `hears the menus, keys through them and leaves its record`(codec: AudioCodec) async throws {
        let gateway = try theGateway()
        let number = "555000440\(codec.staticPayloadType)"
        let samples = try await TestCaller.call(at: gateway.port(.udp), from: number, codec: codec) { caller in
            try await caller.hears("Para soporte técnico, marque uno")
            try await caller.press("1\(People.laura.code)#\(People.laura.pin)#")
            // Begins while the other end still hears the prompt that the key broke off.
            try await caller.hears("Para consultar un ticket, marque dos")
            try await caller.press("2")
            try await caller.hears("Marque su número de ticket")
            try await caller.hangUp()
            return caller.samples
        }
        let call = try await gateway.endedCall(from: number)
        #expect(call.summary.contact == People.laura.name)
        #expect(call.summary.cause == .caller)
        #expect(samples.count { $0.magnitude > 26_000 } == 0, "a crack is louder than any prompt")
    }

    @Test func `keys by tones in G722 as in G711`() async throws {
        let gateway = try theGateway()
        try await TestCaller.call(at: gateway.port(.udp), from: "5550004499", keying: .tones, codec: .g722) { caller in
            try await caller.hears("Para soporte técnico, marque uno")
            try await caller.press("1\(People.laura.code)#\(People.laura.pin)#")
            try await caller.hears("Para consultar un ticket, marque dos")
        }
        #expect(try await gateway.endedCall(from: "5550004499").summary.contact == People.laura.name)
    }
}
