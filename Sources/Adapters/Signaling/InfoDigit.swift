internal import Telephony

/// The body of a SIP INFO that stands for a key: `application/dtmf-relay`, and `application/dtmf` with the key alone.
enum InfoDigit: Equatable {
    case key(Digit, durationMilliseconds: Int)
    /// Well said, but no key that a telephone has (A to D, flash).
    case noKey
    case malformed
    case unsupported

    /// For bodies that tell none.
    static let usualDurationMilliseconds = 160
    private static let maximumDurationMilliseconds = 60_000
    private static let maximumBodyBytes = 256

    init(contentType: String, body: String) {
        guard body.utf8.count <= Self.maximumBodyBytes else {
            self = .malformed
            return
        }
        switch contentType.lowercased() {
        case "application/dtmf-relay": self = Self.relay(body)
        case "application/dtmf":
            self =
                body.contains("=")
                ? Self.relay(body) : Self.key(Self.trimmed(body[...]), Self.usualDurationMilliseconds)
        default: self = .unsupported
        }
    }

    /// Lines of `Signal=5` and `Duration=160`, in any order and case, spaces wherever.
    private static func relay(_ body: String) -> InfoDigit {
        var signal: String?
        var duration = usualDurationMilliseconds
        for line in body.split(whereSeparator: \.isNewline) {
            guard let equals = line.firstIndex(of: "=") else { continue }
            let value = trimmed(line[line.index(after: equals)...])
            switch trimmed(line[..<equals]).lowercased() {
            case "signal": signal = value
            case "duration": duration = Int(value).map { min(max($0, 0), maximumDurationMilliseconds) } ?? duration
            default: break
            }
        }
        return signal.map { key($0, duration) } ?? .malformed
    }

    private static func key(_ text: String, _ duration: Int) -> InfoDigit {
        switch text.uppercased() {
        case "10": return .key(.star, durationMilliseconds: duration)
        case "11": return .key(.pound, durationMilliseconds: duration)
        case "A", "B", "C", "D", "12", "13", "14", "15", "16", "!": return .noKey
        default:
            guard text.count == 1, let digit = text.first.flatMap(Digit.init(rawValue:)) else { return .malformed }
            return .key(digit, durationMilliseconds: duration)
        }
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
