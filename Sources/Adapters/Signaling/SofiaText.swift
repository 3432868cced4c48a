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
}
