import Aside
import Foundation
import TestDrivers
import Testing

/// What an administrator saves is what the next caller hears.
@Suite(.oneAtATime, .timeLimit(.minutes(30))) struct `A dialplan that changes on disc` {
    private static func hears(_ words: String, at gateway: GatewayProcess) async throws {
        try await TestCaller.call(at: gateway.port(.udp)) { caller in
            try await caller.hears("Para soporte técnico, marque uno")
            try await caller.press("1")
            try await caller.hears(words)
        }
    }

    /// The days around today.
    private static func change(_ folder: GatewayFolder, from hours: String, to others: String) throws {
        let text = try String(contentsOfFile: folder.dialplan, encoding: .utf8)
        let changed = text.replacing(": \(hours)\n", with: ": \(others)\n")
        #expect(changed != text)
        try changed.write(toFile: folder.dialplan, atomically: true, encoding: .utf8)
    }

    private static func taken(_ count: Int, by gateway: GatewayProcess) async throws {
        _ = try await eventually("taking a dialplan for the \(count). time", limit: .seconds(60)) {
            gateway.log.count { $0.contains("in service") && !$0.contains("stays") } == count ? true : nil
        }
    }

    @Test func `is taken for the next call, and while it is wrong the old one answers`() async throws {
        try await GatewayProcess.run { gateway in
            let folder = gateway.folder
            try await TestCaller.call(at: gateway.port(.udp)) { before in
                try await before.hears("Para soporte técnico, marque uno")
                try Self.change(folder, from: "00:00-24:00", to: "closed")
                try await Self.taken(1, by: gateway)
                try await Self.hears("En este momento estamos fuera de horario", at: gateway)
                try await before.press("1")
                try await before.hears("Marque su clave de cliente")
            }

            try folder.changeDialplan([("      1: horario ", "      1: horaryo ")])
            let told = try await gateway.logged("horaryo", within: .seconds(60))
            #expect(told.contains(#/multimarca-w32\.yaml:\d+:\d+: .*horario/#), "\(told)")
            try await gateway.logged("nothing was reloaded")
            try await Self.hears("En este momento estamos fuera de horario", at: gateway)

            try folder.changeDialplan([("      1: horaryo ", "      1: horario ")])
            try await Self.taken(2, by: gateway)
            try Self.change(folder, from: "closed", to: "00:00-24:00")
            try await Self.taken(3, by: gateway)
            try await Self.hears("Marque su clave de cliente", at: gateway)
            #expect(gateway.log.count { $0.contains("nothing was reloaded") } == 1, "what is wrong is told once")
        }
    }

    @Test func `may be its holidays alone, and they are told with their line too`() async throws {
        try await GatewayProcess.run { gateway in
            let file = gateway.folder.root.appending(path: "dialplans/holidays/mexico.yaml")
            let shipped = try String(contentsOf: file, encoding: .utf8)
            try "days:\n  2026-13-01: \"Nunca\"\n".write(to: file, atomically: true, encoding: .utf8)
            try await gateway.logged("mexico.yaml:2:", within: .seconds(60))
            try await gateway.logged("nothing was reloaded")
            try "\(shipped)\n  2031-01-02: \"Descanso\"\n".write(to: file, atomically: true, encoding: .utf8)
            try await Self.taken(1, by: gateway)
        }
    }
}
