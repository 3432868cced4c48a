internal import Document
internal import Helpdesk

/// What may be written of a telephone number in a list.
enum PhoneFields {
    /// Fewer digits than this reach nobody from outside: extensions, service codes.
    static let fewestDigits = 7
    /// ITU-T E.164 §6.1.
    static let mostDigits = 15

    /// Why `text` can be nobody's number, in a sentence; nil where it can be one.
    static func fault(in text: String) -> String? {
        if text.contains(where: \.isLetter) {
            return "\(quoted(text)) is not a telephone number; several stand with “|” between them"
        }
        let digits = text.filter { $0.isASCII && $0.isWholeNumber }
        if digits.count < fewestDigits {
            return "\(quoted(text)) is too short for a telephone number: \(fewestDigits) digits at least"
        }
        // The prefix for calls abroad is no part of the number.
        let number = digits.hasPrefix("00") && !text.hasPrefix("+") ? String(digits.dropFirst(2)) : digits
        if number.count > mostDigits {
            return "\(quoted(text)) is too long for a telephone number: \(mostDigits) digits at most"
        }
        return Set(digits).count == 1 ? "\(quoted(text)) is no telephone number: all its digits are the same" : nil
    }
}
