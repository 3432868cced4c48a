/// Why the user agent could not start; each describes itself in one sentence.
public enum SIPStartError: Error, Sendable, Equatable, CustomStringConvertible {
    case portTaken(ListeningPoint)
    case notOurAddress(ListeningPoint)
    case notPermitted(ListeningPoint)
    /// Not a numeric address, or no port number.
    case unusable(ListeningPoint)
    case nowhereToListen
    case alreadyStarted
    /// The system's `errno`; 0 when sofia-sip gave none.
    case refusedBySystem(ListeningPoint, code: Int32)
    case noThread
    /// The files for TLS cannot be used; why, in a sentence.
    case certificates(String)

    public var description: String {
        switch self {
        case .portTaken(let point): "another program already listens on \(point)"
        case .notOurAddress(let point): "no interface of this machine has the address of \(point)"
        case .notPermitted(let point): "this user may not listen on \(point)"
        case .unusable(let point): "\(point) is no numeric address and port"
        case .nowhereToListen: "no address is given to listen on"
        case .alreadyStarted: "the SIP user agent has been started before"
        case .refusedBySystem(let point, let code): "cannot listen on \(point) (system error \(code))"
        case .certificates(let why): why
        case .noThread: "the system gives no thread for SIP"
        }
    }
}
