public import Peers

/// Why a call could not even be tried.
public enum InviteError: Error, Sendable, Equatable, CustomStringConvertible {
    case notRunning
    case tooManyDialogs
    /// No `sip:` URI, or one whose host would have to be looked up.
    case uncallable(String)
    case unusableHeader(name: String)
    case refusedByStack
    /// Nothing of ours listens by that transport, and so nothing can be sent by it.
    case noListeningPoint(SIPTransport)

    public var description: String {
        switch self {
        case .notRunning: "the SIP user agent is not running"
        case .tooManyDialogs: "there are as many dialogs as the settings allow"
        case .uncallable(let uri): "“\(uri)” is no sip: URI with a numeric address"
        case .unusableHeader(let name): "the header “\(name)” cannot be sent"
        case .noListeningPoint(let transport):
            "“listen” has no point for \(transport.rawValue.uppercased()) and that kind of address"
        case .refusedByStack: "sofia-sip refused to make the call"
        }
    }
}
