internal import CallFlow
internal import Helpdesk
internal import Records
internal import Telephony

/// The names of those whom records mention by number.
struct People {
    private var agents: [AgentID: String] = [:]
    private var companies: [CompanyID: String] = [:]
    private var contacts: [ContactID: String] = [:]

    /// - Parameters:
    ///   - helpdesks: Whose companies are known by name.
    ///   - companies: Whose people are.
    init(
        _ reader: RecordsReader, of helpdesks: Set<HelpdeskName>, contactsOf companies: Set<CompanyID> = []
    ) async throws(RecordsFailure) {
        for agent in try await reader.agents() { agents[agent.id] = agent.displayName }
        for helpdesk in helpdesks {
            for company in try await reader.companies(of: helpdesk) { self.companies[company.id] = company.name }
        }
        for company in companies {
            for contact in try await reader.contacts(of: company) { contacts[contact.id] = contact.name }
        }
    }

    /// An agent who is not known any more is called by the name that signed in.
    func name(_ agent: AgentID) -> String { agents[agent] ?? agent.raw }
    func name(_ company: CompanyID) -> String { companies[company] ?? "empresa \(company)" }
    func name(_ contact: ContactID) -> String { contacts[contact] ?? "contacto \(contact)" }

    /// `Laura Méndez, de Autos Inventados`
    func name(_ identification: Identification) -> String {
        let company = name(identification.company)
        return identification.contact.map { "\(name($0)), de \(company)" } ?? company
    }

    /// `por clave y NIP`
    func words(_ strength: Identification.Strength) -> String {
        switch strength {
        case .number: "por su número"
        case .codeAndPIN: "por clave y NIP"
        case .vouched(let agent): "\(name(agent)) responde por su identidad"
        }
    }
}
