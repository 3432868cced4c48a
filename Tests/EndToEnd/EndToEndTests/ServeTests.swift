import Aside
import ConsoleProtocol
import Foundation
import Helpdesk
import Records
import Telephony
import TestDrivers
import Testing

@Suite(.oneAtATime, .timeLimit(.minutes(30))) struct `A gateway that is told to` {
    private static let trusting: GatewayFolder.Wishes = {
        var wishes = GatewayFolder.Wishes()
        wishes.trusted = ["127.0.0.1"]
        return wishes
    }()

    private static func toTheQueue(_ caller: TestCaller) async throws {
        try await caller.hears("Para soporte técnico, marque uno")
        try await caller.press("1")
        try await caller.hears("Para hablar con un agente, marque tres")
        try await caller.press("3")
        try await caller.hears("Su lugar en la fila es el número")
    }

    @Test func `drain lets calls go on, calls back who waits, and takes no new ones`() async throws {
        try await GatewayProcess.run(Self.trusting) { gateway in
            let port = gateway.port(.udp)
            try await TestCaller.call(at: port, from: "5550041001") { inMenu in
                try await inMenu.hears("Para soporte técnico, marque uno")
                try await TestCaller.call(at: port, from: People.laura.number) { inQueue in
                    try await Self.toTheQueue(inQueue)
                    gateway.terminate()
                    try await inQueue.hears("Un agente le llamará lo antes posible")
                    let end = try await inQueue.ended()
                    #expect(end == "the line hung up")
                }
                let refused = try await SippCall([.invite(), .expect(503), .ackRefusal]).run(port: port)
                #expect(refused.succeeded, "\(refused.errors)\n\(refused.messages)")
                // The call in the menu has all its time.
                try await inMenu.press("*")
                try await inMenu.hears("Para soporte técnico, marque uno")
                #expect(gateway.isRunning)
                try await inMenu.hangUp()
            }
            let status = try await gateway.exit()
            #expect(status == 0)

            let waited = try await gateway.endedCall(from: People.laura.number)
            #expect(waited.summary.outcome == .callBack)
            #expect(waited.summary.cause == .gateway)
            let messages = try await gateway.records { try await $0.messages(of: nil) }
            #expect(messages.map(\.draft.number) == [People.laura.number])
            #expect(messages.map(\.draft.kind) == [.callBack])
            let inMenu = try await gateway.endedCall(from: "5550041001")
            #expect(inMenu.summary.cause == .caller)
        }
    }

    @Test func `stop by a second SIGTERM ends what is left at once`() async throws {
        try await GatewayProcess.run { gateway in
            try await TestCaller.call(at: gateway.port(.udp), from: "5550042001") { caller in
                try await caller.hears("Para soporte técnico, marque uno")
                gateway.terminate()
                try await gateway.logged("drains")
                gateway.terminate()
                let end = try await caller.ended()
                #expect(end == "the line hung up")
            }
            let status = try await gateway.exit()
            #expect(status == 0)
            let call = try await gateway.endedCall(from: "5550042001")
            #expect(call.summary.cause == .drained)
        }
    }

    @Test func `drain ends what is left when the limit is over`() async throws {
        var wishes = GatewayFolder.Wishes()
        wishes.drainLimit = "1s"
        try await GatewayProcess.run(wishes) { gateway in
            try await TestCaller.call(at: gateway.port(.udp), from: "5550043001") { caller in
                try await caller.hears("Para soporte técnico, marque uno")
                gateway.terminate()
                let end = try await caller.ended()
                #expect(end == "the line hung up")
            }
            try await gateway.exit()
            let call = try await gateway.endedCall(from: "5550043001")
            #expect(call.summary.cause == .drained)
        }
    }

    private static let oldMenu =
        "Para soporte técnico, marque uno. Para ventas, marque dos. Para administración, marque tres. Para recepción, marque cero."
    /// One that is recorded too.
    private static let newMenu =
        "Todos los agentes siguen ocupados. Para dejar un mensaje, marque uno. Para que le llamemos, marque dos. Para seguir esperando, marque tres."

    /// What the line says first after the notice.
    private static func hearMenu(_ caller: TestCaller) async throws -> String {
        let sounds = try await LineSounds.shipped()
        let name = try await caller.hears("marque tres").last ?? ""
        return sounds.texts[name] ?? ""
    }

    @Test func `reload leaves calls in progress as they began, and keeps what it has when the new is broken`()
        async throws
    {
        try await GatewayProcess.run { gateway in
            let port = gateway.port(.udp)
            try await TestCaller.call(at: port, from: "5550044001") { before in
                let beforeHeard = try await Self.hearMenu(before)
                #expect(beforeHeard == Self.oldMenu)
                try gateway.folder.changeDialplan([("es-MX: \"\(Self.oldMenu)\"", "es-MX: \"\(Self.newMenu)\"")])
                gateway.hangUp()
                try await gateway.logged("in service")
                try await TestCaller.call(at: port, from: "5550044002") { after in
                    let afterHeard = try await Self.hearMenu(after)
                    #expect(afterHeard == Self.newMenu)
                }
                try await before.press("*")
                let beforeHeardAgain = try await Self.hearMenu(before)
                #expect(beforeHeardAgain == Self.oldMenu)
            }
            try gateway.folder.changeDialplan([("\nentry: aviso\n", "\nentry: avizo\n")])
            gateway.hangUp()
            let told = try await gateway.logged("avizo")
            #expect(told.contains(#/multimarca-w32\.yaml:\d+:\d+: /#), "\(told)")
            try await gateway.logged("nothing was reloaded")
            try await TestCaller.call(at: port, from: "5550044003") { still in
                let stillHeard = try await Self.hearMenu(still)
                #expect(stillHeard == Self.newMenu)
            }
        }
    }
}
