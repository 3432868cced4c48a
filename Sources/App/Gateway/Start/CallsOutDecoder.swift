internal import Document
internal import Peers
internal import Telephony

/// Reads where the gateway may call.
enum CallsOutDecoder {
    private static let counts = 1...100_000

    static func callsOut(_ value: Value, trunks: Set<String>) -> CallsOutSettings? {
        value.fields { fields in
            let through = fields.required("through")?.oneOrMore() ?? []
            var rules = CallsOut.Rules()
            rules.allow = destinations(fields.required("allow"))
            rules.deny = destinations(fields.optional("deny"))
            rules.perHour = fields.optional("per-hour")?.int(in: counts)
            rules.atOnce = fields.optional("at-once")?.int(in: counts)
            let account = fields.optional("per-agent")
            _ = account?.fields { fields -> Bool? in
                rules.perHourAndAccount = fields.optional("per-hour")?.int(in: counts)
                rules.atOncePerAccount = fields.optional("at-once")?.int(in: counts)
                return true
            }
            let names = through.compactMap { $0.reference(to: .trunk, among: trunks) }
            return CallsOutSettings(through: names, rules: rules)
        }
    }

    /// `+52900`, or a country by its code, as `mx`.
    private static func destinations(_ value: Value?) -> [CallDestination] {
        value?.oneOrMore()?.compactMap { value -> CallDestination? in
            guard let text = value.text() else { return nil }
            guard text.contains(where: { $0.isNumber || $0 == "+" }) else {
                return value.choice(.country, of: Country.self).map { CallDestination($0) }
            }
            let destination = CallDestination(prefix: text)
            if destination == nil { value.report(.isNoDestination(text)) }
            return destination
        } ?? []
    }
}
