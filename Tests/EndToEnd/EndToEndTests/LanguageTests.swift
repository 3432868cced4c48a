import Aside
import Foundation
import Records
import Telephony
import TestDrivers
import Testing

@Suite(.oneAtATime, .timeLimit(.minutes(30))) struct `A line in two languages` {
    @Test func `goes on in English for who presses nine, and the journal says so`() async throws {
        try await GatewayProcess.run { gateway in
            try await TestCaller.call(at: gateway.port(.udp), from: "5550047001") { caller in
                try await caller.hears("Para soporte técnico, marque uno")
                try await caller.hears("For English, press nine")
                try await caller.press("9")
                try await caller.hears("For technical support, press one")
                try await caller.hears("Para español, marque ocho")
                try await caller.press("7")
                try await caller.hears("That is not one of the options")
                try await caller.hangUp()
            }
            let call = try await gateway.endedCall(from: "5550047001")
            #expect(call.journal.map(\.event).contains(.languageChosen("en")))
            let said = call.journal.compactMap {
                if case .said(let utterance) = $0.event { utterance.text } else { nil }
            }
            #expect(said.last?.hasPrefix("That is not one of the options. For technical support") == true, "\(said)")
        }
    }

    /// The voice is one that says the same of everything.
    @Test func `has the names of its agents rendered when it has started`() async throws {
        var wishes = GatewayFolder.Wishes()
        let sound = SourceTree.prompts.appending(path: "es-MX/say-gracias.wav").path
        wishes.settings = "voice: { command: [cat, \"\(sound)\"] }"
        try await GatewayProcess.run(wishes) { gateway in
            try await gateway.logged("names rendered")
            for language in ["es-MX", "en"] {
                let folder = "\(gateway.folder.data)/voice/\(language)"
                let files = try FileManager.default.contentsOfDirectory(atPath: folder)
                #expect(Set(files.map { String($0.suffix(4)) }) == [".txt", ".wav"], "\(files)")
            }
        }
    }

    /// That voice again: whoever is named is called "Gracias".
    @Test func `says the name of who calls in the voice that rendered it, and leaves out one it could not render`()
        async throws
    {
        var wishes = GatewayFolder.Wishes()
        let sound = SourceTree.prompts.appending(path: "es-MX/say-gracias.wav").path
        let speaksOf = "IFS= read -r words; case $words in *Bruno*) exit 1;; esac; cat \(sound)"
        wishes.settings = "voice: { command: [sh, -c, '\(speaksOf)'] }"
        wishes.trusted = ["127.0.0.1"]
        let menu = """
            Para reportar un caso, marque uno. Para consultar un ticket, marque dos. Para hablar con un agente, marque \
            tres. Para volver al menú principal, marque nueve.
            """
        wishes.dialplan = [("es-MX: \"\(menu)\"", "es-MX: [\"{contact.name}. \(menu)\", \"\(menu)\"]")]
        try await GatewayProcess.run(wishes) { gateway in
            try await gateway.logged("names rendered")
            for (person, isNamed) in [(People.laura, true), (People.bruno, false)] {
                let heard = try await TestCaller.call(at: gateway.port(.udp), from: person.number) { caller in
                    try await caller.hears("Para soporte técnico, marque uno")
                    try await caller.press("1")
                    let heard = try await caller.hears("Para reportar un caso, marque uno")
                    try await caller.hangUp()
                    return heard
                }
                #expect(heard.contains("es-MX/say-gracias") == isNamed, "\(person.number): \(heard)")
            }
        }
    }

    @Test func `works without a voice that can be run, and the log names it once`() async throws {
        var wishes = GatewayFolder.Wishes()
        wishes.settings = "voice: { command: [/no/such/voice] }"
        try await GatewayProcess.run(wishes) { gateway in
            try await gateway.logged("/no/such/voice")
            try await TestCaller.call(at: gateway.port(.udp), from: "5550047002") { caller in
                try await caller.hears("Para soporte técnico, marque uno")
                try await caller.hangUp()
            }
            #expect(gateway.log.count { $0.contains("/no/such/voice") } == 1)
        }
    }

    @Test func `is refused with the language that a sentence lacks`() async throws {
        let folder = try await GatewayFolder.make()
        defer { folder.remove() }
        try folder.changeDialplan([("      en: \"Thank you for calling. Goodbye.\"\n", "")])
        let (status, said) = try await GatewayProcess.refusal(in: folder)
        #expect(status == 1)
        #expect(said.contains { $0.contains(#/multimarca-w32\.yaml:\d+:\d+: this sentence lacks “en”/#) }, "\(said)")
    }
}
