import Document
import Telephony

/// The small values that only dialplans have.
extension Digit {
    /// As it is written in a dialplan's file: `"#"`, since YAML takes a bare one for a comment.
    var written: String { self == .star || self == .pound ? "\"\(rawValue)\"" : String(rawValue) }
}

extension Value {
    func digit() -> Digit? { digitKey().flatMap(Digit.init(rawValue:)) }

    /// Whether it is the word `no`, by which an optional key is switched off.
    var isNo: Bool { isWord("no") }
}
