/// By which targets a call came (History-Info of RFC 7044, and of RFC 4244 that it replaces).
struct CallHistory {
    private let entries: [SIPNameAddress]

    init(_ headers: [String]) {
        let listed = headers.flatMap(SIPNameAddress.list).map { (entry: $0, index: Self.index(of: $0)) }
        entries = listed.sorted { $0.index.lexicographicallyPrecedes($1.index) }.map(\.entry)
    }

    /// `1.2.1`.
    private static func index(of entry: SIPNameAddress) -> [Int] {
        (entry.parameters["index"] ?? "").split(separator: ".").map { Int($0) ?? 0 }
    }

    /// Who was called last before the call was sent on by a wish of theirs, not merely along its way; nil where that
    /// is to be hidden.
    var lastDiverter: SIPNameAddress? {
        let mapped = Set(entries.compactMap { $0.parameters["mp"] })
        let sentOn = entries.indices.filter { index in
            let entry = entries[index]
            let next = index + 1 < entries.endIndex ? entries[index + 1] : nil
            return entry.parameters["index"].map(mapped.contains) == true
                || next != nil && Self.isDiversion(entry.uri.headers["reason"])
                || next?.uri.parameters["cause"] != nil
        }
        guard let last = sentOn.last.map({ entries[$0] }) else { return nil }
        return last.uri.headers["privacy"]?.lowercased().contains("history") == true ? nil : last
    }

    /// `SIP;cause=302` is a diversion; so are no answer, busy and not there.
    private static func isDiversion(_ reason: String?) -> Bool {
        guard let reason, let cause = reason.split(separator: ";").first(where: { $0.contains("cause=") }) else {
            return false
        }
        return ["302", "404", "408", "480", "486", "487", "503", "600"].contains(cause.drop { !$0.isNumber })
    }
}
