internal import Document
internal import Peers
internal import Telephony

/// Reads the carriers and PBXs that bring calls and take them.
enum TrunkDecoder {
    private static let lifetimes: ClosedRange<Duration> = .seconds(60) ... .seconds(86_400)
    private static let intervals: ClosedRange<Duration> = .seconds(5) ... .seconds(3600)

    /// In the order of the file; their numbers are written as in `country` where they do not say otherwise.
    static func trunks(_ value: Value?, country: Country, below folder: String) -> [TrunkSettings] {
        value?.entries()?.compactMap { entry in
            entry.value.fields { fields in trunk(entry.name, &fields, country, folder) }
        } ?? []
    }

    private static func trunk(
        _ name: String, _ fields: inout Fields, _ country: Country, _ folder: String
    ) -> TrunkSettings? {
        let servers = fields.optional("servers")
        let from = fields.optional("from")
        var trunk = Trunk(name: name, servers: servers?.oneOrMore()?.compactMap { $0.server() } ?? [])
        if let transport = fields.optional("transport")?.choice(.transport, of: SIPTransport.self) {
            trunk.transport = transport
        }
        readAccount(&fields, into: &trunk, folder)
        if let expires = fields.optional("expires")?.duration(in: lifetimes) { trunk.expires = expires }
        trunk.proxy = fields.optional("proxy")?.server()
        if let identity = fields.optional("identity")?.choice(.identity, of: IdentityTrust.self) {
            trunk.identity = identity
        }
        if let dialled = fields.optional("dialled")?.choice(.dialledHeader, of: DialledHeader.self) {
            trunk.dialled = dialled
        }
        trunk.country = fields.optional("country")?.choice(.country, of: Country.self) ?? country
        if let options = fields.optional("options") {
            trunk.probeInterval = options.isWord("no") ? nil : options.duration(in: intervals)
        }
        if servers == nil, from == nil { fields.value.report(.trunkIsNowhere) }
        return TrunkSettings(trunk, from: from?.oneOrMore()?.compactMap { $0.block() } ?? [])
    }

    private static func readAccount(_ fields: inout Fields, into trunk: inout Trunk, _ folder: String) {
        let user = fields.optional("user")
        let hasPassword = PasswordDecoder.isWritten(in: fields)
        let password = PasswordDecoder.password(&fields, below: folder)
        let register = fields.optional("register")
        if let name = user?.text(), let password { trunk.credentials = Credentials(user: name, password: password) }
        trunk.registers = register?.bool() ?? (user != nil && !trunk.servers.isEmpty)
        if let user, !hasPassword { user.report(.userWithoutPassword) }
        if user == nil, hasPassword { fields.value.report(.passwordWithoutUser) }
        if user == nil, trunk.registers { register?.report(.registersWithoutUser) }
        if trunk.registers, !fields.has("servers") { register?.report(.registersNowhere) }
    }
}
