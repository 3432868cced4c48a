import Document
import Telephony

/// The small values that only dialplans have.
extension Value {
    func digit() -> Digit? { digitKey().flatMap(Digit.init(rawValue:)) }

    /// Whether it is the word `no`, by which an optional key is switched off.
    var isNo: Bool { isWord("no") }
}
