import Aside
import ConsoleProtocol
import Foundation
import Records
import Telephony
import TestDrivers
import Testing

@Suite(.oneAtATime, .timeLimit(.minutes(30))) struct `What keeps a gateway from starting` {
    /// It tells what is wrong, ends with a status that is not 0, and leaves the records as they were.
    private func refusal(
        _ wishes: GatewayFolder.Wishes = GatewayFolder.Wishes(), keepsEveryOctet: Bool = false,
        after spoil: (GatewayFolder) throws -> Void = { _ in }
    ) async throws -> String {
        let folder = try await GatewayFolder.make(wishes)
        defer { folder.remove() }
        try spoil(folder)
        let before = FileManager.default.contents(atPath: folder.database)
        let (status, said) = try await GatewayProcess.refusal(in: folder)
        #expect(status == 1)
        // What is wrong with files comes a line each, and then that they cannot be used.
        #expect((1...2).contains(said.count), "\(said)")
        #expect(!FileManager.default.fileExists(atPath: folder.console))
        if keepsEveryOctet {
            #expect(FileManager.default.contents(atPath: folder.database) == before)
        } else {
            let reader = try RecordsReader(Storage(path: folder.database))
            let agents = try await reader.agents()
            let calls = try await reader.calls()
            #expect(agents.map(\.id) == [People.agent])
            #expect(calls.isEmpty)
        }
        return said.joined(separator: "\n")
    }

    private func wishing(_ change: (inout GatewayFolder.Wishes) -> Void) -> GatewayFolder.Wishes {
        var wishes = GatewayFolder.Wishes()
        change(&wishes)
        return wishes
    }

    @Test func `a dialplan that cannot be read is told with line and column`() async throws {
        let said = try await refusal { folder in
            try folder.changeDialplan([("\nentry: aviso\n", "\nentry: [aviso\n")])
        }
        #expect(said.contains(#/multimarca-w32\.yaml:\d+:\d+: /#), "\(said)")
    }

    @Test func `a step that is not there is told with the nearest one`() async throws {
        let said = try await refusal { folder in
            try folder.changeDialplan([("\nentry: aviso\n", "\nentry: avizo\n")])
        }
        #expect(said.contains(#/multimarca-w32\.yaml:\d+:\d+: .*avizo.*aviso/#), "\(said)")
    }

    @Test func `a folder of dialplans that is not there is named`() async throws {
        let said = try await refusal { try FileManager.default.removeItem(at: $0.root.appending(path: "dialplans")) }
        #expect(said.contains("dialplans"), "\(said)")
    }

    @Test func `a missing prompt is named`() async throws {
        let said = try await refusal(wishing { $0.ownPrompts = true }) { folder in
            try FileManager.default.removeItem(at: folder.prompts.appending(path: "es-MX/say-gracias.wav"))
        }
        #expect(said.contains("say-gracias"), "\(said)")
    }

    @Test func `an unknown word in the settings is told with the nearest right one`() async throws {
        let said = try await refusal(wishing { $0.settings = "departmens:\n  ventas: sip:1@127.0.0.1" })
        #expect(said.contains(#/opcion1\.yaml:\d+:\d+: .*departmens.*departments/#), "\(said)")
    }

    @Test func `settings that are not there are named`() async throws {
        let said = try await refusal { try FileManager.default.removeItem(atPath: $0.settings) }
        #expect(said.contains("opcion1.yaml"), "\(said)")
    }

    @Test func `a database from a newer version is left alone`() async throws {
        let said = try await refusal(keepsEveryOctet: true) { folder in
            // PRAGMA user_version stands in octets 60 to 63 of the file.
            let file = try FileHandle(forUpdating: URL(filePath: folder.database))
            try file.seek(toOffset: 60)
            try file.write(contentsOf: Data([0, 0, 0x03, 0xE7]))
            try file.close()
        }
        #expect(said.contains("opcion1.db"), "\(said)")
        #expect(said.contains("version 999"), "\(said)")
    }

    @Test func `a file that is no database is left alone`() async throws {
        let said = try await refusal(keepsEveryOctet: true) { folder in
            try Data("these are no records, and whoever wrote them wants them back".utf8).write(
                to: URL(filePath: folder.database))
        }
        #expect(said.contains("opcion1.db"), "\(said)")
    }

    @Test func `a taken port is named`() async throws {
        try await GatewayProcess.run { gateway in
            let port = gateway.port(.udp)
            let said = try await refusal(wishing { $0.listen = "127.0.0.1:\(port)" })
            #expect(said.contains("127.0.0.1:\(port)"), "\(said)")
        }
    }

    @Test func `a second gateway on the same records is sent away, and the first works on`() async throws {
        try await GatewayProcess.run { gateway in
            let (status, said) = try await GatewayProcess.refusal(in: gateway.folder)
            #expect(status == 1)
            #expect(said.count == 1)
            #expect(said.first?.contains("opcion1.db") == true, "\(said)")
            try await TestConsole.signIn(gateway) { _ = try await $0.tell(.ready) }
            let outcome = try await SippCall([.invite(), .expect(200), .ack(), .bye]).run(port: gateway.port(.udp))
            #expect(outcome.succeeded)
        }
    }

    @Test func `a gateway that starts tells where it listens, and ends when it is told`() async throws {
        try await GatewayProcess.run { gateway in
            #expect(gateway.port(.udp) > 0)
            #expect(gateway.port(.tcp) > 0)
            gateway.terminate()
            let status = try await gateway.exit()
            #expect(status == 0)
            #expect(gateway.log.last?.hasSuffix("stopped") == true)
            #expect(!FileManager.default.fileExists(atPath: gateway.folder.console))
        }
    }
}
