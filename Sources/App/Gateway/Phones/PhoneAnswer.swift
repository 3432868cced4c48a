internal import Peers
internal import Signaling
internal import Telephony

/// The final response to a phone that registers.
struct PhoneAnswer: Hashable, Sendable {
    var status: Int
    var headers: [SIPHeader] = []

    init(status: Int, headers: [SIPHeader] = []) {
        self.status = status
        self.headers = headers
    }

    init(_ answer: Registrar.Answer, at now: Timestamp) {
        self.init(status: answer.status)
        switch answer {
        case .accepted(let bindings) where !bindings.isEmpty:
            let contacts = bindings.map { "<\($0.contact)>;expires=\(max(($0.expires - now).components.seconds, 0))" }
            headers = [SIPHeader(name: "Contact", value: contacts.joined(separator: ", "))]
        case .tooBrief(let minimum):
            headers = [SIPHeader(name: "Min-Expires", value: "\(minimum.components.seconds)")]
        case .outOfOrder: headers = [SIPHeader(name: "Retry-After", value: "1")]
        case .accepted, .notTheirs, .invalid: break
        }
    }
}
