/// Why the addresses of a SIP server could not be found.
public enum ResolveFailure: Error, Sendable, Hashable, CustomStringConvertible {
    /// Text that can be no name of a host.
    case notAName(String)
    case noSuchName(String)
    /// The domain says that it offers no such service (RFC 2782: a target of `.`).
    case notOffered(String)
    /// The name servers were silent for as long as we waited.
    case noAnswer(String)
    /// The name server will not answer us.
    case refused(String)
    /// The name server could not find out; `code` is its RCODE (RFC 1035 §4.1.1).
    case serverFailed(String, code: Int)
    /// What came is no answer.
    case malformed(String)
    /// Names that stand for one another, without end.
    case aliasLoop(String)
    /// As many names are being looked up as may wait.
    case tooManyAtOnce
    case cancelled

    public var description: String {
        switch self {
        case .notAName(let text): "“\(text)” cannot be the name of a host"
        case .noSuchName(let name): "there is no address for “\(name)”"
        case .notOffered(let name): "“\(name)” says that it offers no SIP this way"
        case .noAnswer(let name): "no name server answered for “\(name)”"
        case .refused(let name): "the name server refused to answer for “\(name)”"
        case .serverFailed(let name, let code): "the name server failed for “\(name)” (RCODE \(code))"
        case .malformed(let name): "what the name server answered for “\(name)” cannot be read"
        case .aliasLoop(let name): "“\(name)” stands for names that stand for it"
        case .tooManyAtOnce: "too many names are being looked up"
        case .cancelled: "nobody waits for the name any more"
        }
    }

    /// Whether it tells of the name service rather than of the name: what was known before is then still the best.
    var isOfService: Bool {
        switch self {
        case .noAnswer, .refused, .serverFailed, .malformed: true
        case .notAName, .noSuchName, .notOffered, .aliasLoop, .tooManyAtOnce, .cancelled: false
        }
    }

    var isSilence: Bool {
        if case .noAnswer = self { true } else { false }
    }
}
