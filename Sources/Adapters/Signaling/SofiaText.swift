internal import CSofia
internal import Peers

/// The strings of a callback, copied out of sofia's memory.
enum SofiaText {
    static func string(_ text: UnsafePointer<CChar>?) -> String { text.map { String(cString: $0) } ?? "" }

    static func optional(_ text: UnsafePointer<CChar>?) -> String? { text.map { String(cString: $0) } }

    static func body(_ event: sofia_event) -> String {
        guard let body = event.body else { return "" }
        return body.withMemoryRebound(to: UInt8.self, capacity: event.body_length) {
            String(decoding: UnsafeBufferPointer(start: $0, count: event.body_length), as: UTF8.self)
        }
    }

    /// The SDP of a message; nil when it carries none.
    static func sdp(_ event: sofia_event) -> String? { event.is_sdp ? body(event) : nil }

    /// Nil when the message does not name that party at all.
    static func party(_ party: sofia_party) -> SIPParty? {
        guard party.user != nil || party.host != nil else { return nil }
        return SIPParty(
            user: SIPText.unescaped(string(party.user)), host: string(party.host),
            display: optional(party.display).map(SIPText.unquoted))
    }

    /// The values of all headers of that name with commas between them; nil when there is none.
    static func header(_ name: String, of event: sofia_event) -> String? {
        withUnsafePointer(to: event) { event in optional(sofia_header(event, name)) }
    }

    static func number(_ name: String, of event: sofia_event) -> Int? {
        header(name, of: event).flatMap { Int($0.prefix { $0.isASCII && $0.isWholeNumber }) }
    }

    static func identity(_ event: sofia_event) -> [IdentityHeader: String] {
        var values: [IdentityHeader: String] = [:]
        for name in IdentityHeader.allCases { values[name] = header(name.rawValue, of: event) }
        return values
    }

    static func source(_ event: sofia_event) -> PeerAddress {
        let transport = SIPTransport(rawValue: string(event.transport).lowercased().suffix(3).description)
        return PeerAddress(
            address: string(event.source), port: Int(event.source_port), transport: transport ?? .udp)
    }

    static func told(_ event: sofia_event) -> NextHop.Told {
        NextHop.Told(route: place(event.route), contact: place(event.contact), via: optional(event.via_host))
    }

    private static func place(_ place: sofia_place) -> NextHop.Place? {
        optional(place.host).map { host in
            let transport = SIPTransport(rawValue: string(place.transport).lowercased())
            return NextHop.Place(host: host, port: place.port == 0 ? nil : Int(place.port), transport: transport)
        }
    }
}
