internal import Content
internal import Document
internal import Foundation
internal import Gateway
internal import Helpdesk
internal import Media
internal import Records
internal import Secrets
internal import Signaling
internal import Telephony
internal import Peers

/// A helpdesk of invented people in a temporary folder, and the gateway that serves it.
struct DemoStage: Sendable {
    struct Secrets: Sendable {
        let callerPIN: String
        let agentPIN: String
    }

    static let callerCode = "4711"
    static let agent = AgentID("ana")

    let folder: String
    let gateway: Gateway
    let secrets: Secrets
    let texts: [String: String]
    let bank: PromptBank

    var address: String {
        let point = gateway.points.first { $0.transport == .udp } ?? gateway.points[0]
        return "\(point.address):\(point.port)"
    }

    /// `phone`: the SIP port of the agent's telephone.
    static func build(
        sources: DemoSources, helpdesk: HelpdeskName, phone: Int, log: Log, time: any Timekeeper
    ) async throws -> DemoStage {
        let folder = FileManager.default.temporaryDirectory.appending(path: "opcion1-demo-\(getpid())").path
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let secrets = Secrets(callerPIN: try Randomness.pin(length: 6), agentPIN: try Randomness.pin(length: 6))
        try await fill(folder, helpdesk, secrets, phone: phone)
        var settings = GatewaySettings(
            listen: SIPTransport.plain.map { ListeningPoint(address: "127.0.0.1", port: 0, transport: $0) },
            data: folder, dialplans: sources.dialplans, prompts: sources.prompts,
            consoleSocket: "\(folder)/console.sock")
        settings.name = "demo"
        settings.mediaPorts = nil
        settings.asksForRealTime = false
        let gateway = try await Gateway.start(settings, time: time, log: log)
        let catalogue = try PromptCatalogue.load("\(sources.prompts)/es-MX")
        return DemoStage(
            folder: folder, gateway: gateway, secrets: secrets, texts: PromptBank.texts(of: [catalogue]),
            bank: try PromptBank.load([catalogue], music: "\(sources.prompts)/music"))
    }

    /// Nothing of a demonstration that failed is left; called when the gateway has been told to stop.
    func remove() async {
        await gateway.waitUntilQuiet()
        var fault: any Error = CocoaError(.fileNoSuchFile)
        // While it is emptied, the database still takes its own files away.
        for _ in 0..<Self.removals where FileManager.default.fileExists(atPath: folder) {
            do { try FileManager.default.removeItem(atPath: folder) } catch { fault = error }
        }
        if FileManager.default.fileExists(atPath: folder) {
            FileHandle.standardError.write(Data("\(folder) could not be removed: \(fault)\n".utf8))
        }
    }

    private static let removals = 5

    private static func fill(
        _ folder: String, _ helpdesk: HelpdeskName, _ secrets: Secrets, phone: Int
    ) async throws {
        let hasher = PINHasher()
        let records = try RecordsStore(
            Storage(path: "\(folder)/opcion1.db"), as: .tool, isRightPIN: { _, _ in false }, report: { _ in })
        let contact = ContactRow(
            row: 1, company: "Autos del Valle Inventado, S.A. de C.V.", clientNumber: "1001", plan: "Básico",
            name: "Laura Mendoza", position: "Gerente de Sistemas",
            phones: [PhoneNumber("5550002222")].compactMap { $0 }, code: callerCode, pin: secrets.callerPIN)
        _ = try await records.importContacts([contact], into: helpdesk, hashing: { try await hasher.hash($0) })
        let record = AgentRecord(
            id: agent, displayName: "Ana Robles", helpdesk: helpdesk, sipURI: "sip:ana@127.0.0.1:\(phone)",
            queues: [QueueName("soporte")])
        _ = try await records.importAgents(
            [AgentRow(row: 1, agent: record, pin: secrets.agentPIN)], hashing: { try await hasher.hash($0) })
        await records.close()
    }

    /// A voice that is not the line's: a prompt played backwards, so that it is recognised as nothing else.
    func voice(of clip: String) -> EncodedAudio? {
        bank[ClipName(ClipName(clip), in: "es-MX")].map { audio in
            EncodedAudio(samples: CompandingLaw.mu.decode(audio.octets(in: .pcmu)).reversed())
        }
    }
}
