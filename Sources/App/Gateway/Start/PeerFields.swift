internal import Document
internal import Peers

/// What the settings say of those at the other end, before it is read: some of it speaks of what stands elsewhere.
struct PeerFields {
    private let trunks: Value?
    private let phones: Value?
    private let strangers: Value?
    private let openLine: Value?
    private let callsOut: Value?

    init(_ fields: inout Fields) {
        trunks = fields.optional("trunks")
        phones = fields.optional("phones")
        strangers = fields.optional("strangers")
        openLine = fields.optional("open-line")
        callsOut = fields.optional("calls-out")
    }

    func read(_ folder: String, into settings: inout GatewaySettings) {
        settings.trunks = TrunkDecoder.trunks(trunks, country: settings.country, below: folder)
        settings.phones = phones.flatMap { PhoneDecoder.phones($0, below: folder) }
        if let rule = strangers?.choice(.strangers, of: StrangerRule.self) { settings.strangers = rule }
        if let isOpen = openLine?.bool() { settings.isOpenLine = isOpen }
        settings.callsOut = callsOut.flatMap { CallsOutDecoder.callsOut($0, trunks: names) }
    }

    /// Of all trunks that are written: one that is wrong in itself is told once.
    private var names: Set<String> {
        guard case .mapping(let pairs)? = trunks?.node.content else { return [] }
        return Set(
            pairs.compactMap { if case .scalar(let name, _) = $0.key.content { name } else { nil } })
    }
}
