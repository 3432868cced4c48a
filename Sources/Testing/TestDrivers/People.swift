internal import Foundation
internal import Helpdesk
internal import Records
internal import Secrets
public import Telephony

/// The invented people whom a test's gateway knows.
public enum People {
    public struct Caller: Sendable {
        public let company: String
        public let clientNumber: String
        public let name: String
        /// As the network tells it; ten digits.
        public let number: String
        public let code: String
        public let pin: String
    }

    public static let helpdesk = HelpdeskName(SourceTree.dialplan)
    public static let laura = Caller(
        company: "Autos del Valle Inventado, S.A. de C.V.", clientNumber: "1001", name: "Laura Mendoza",
        number: "5550002222", code: "4711", pin: "739164")
    /// Of another company than Laura.
    public static let bruno = Caller(
        company: "Refacciones Imaginarias, S.A. de C.V.", clientNumber: "1002", name: "Bruno Salas",
        number: "5550003333", code: "5822", pin: "280517")

    public static let agent = AgentID("ana")
    public static let agentPIN = "9053"

    /// Writes them into the records at `path`; what is there already is brought up to date.
    /// - Parameter agentPhone: Where the agent's telephone is rung.
    static func write(to path: String, agentPhone: String) async throws {
        let hasher = PINHasher()
        let records = try RecordsStore(
            Storage(path: path), as: .tool, isRightPIN: { _, _ in false }, report: { _ in })
        let contacts = [laura, bruno].enumerated().map { index, caller in
            ContactRow(
                row: index + 1, company: caller.company, clientNumber: caller.clientNumber, plan: "Básico",
                name: caller.name, position: "Gerencia", phones: [PhoneNumber(caller.number)].compactMap { $0 },
                code: caller.code, pin: caller.pin)
        }
        _ = try await records.importContacts(contacts, into: helpdesk, hashing: { try await hasher.hash($0) })
        let record = AgentRecord(
            id: agent, displayName: "Ana Robles", helpdesk: helpdesk, sipURI: agentPhone,
            queues: [QueueName("soporte")])
        _ = try await records.importAgents(
            [AgentRow(row: 1, agent: record, pin: agentPIN)], hashing: { try await hasher.hash($0) })
        await records.close()
    }
}
