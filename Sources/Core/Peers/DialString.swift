/// A number to dial and the digits to send once somebody, or something, has answered: `55 1234 5678 ext 300`.
public struct DialString: Hashable, Sendable {
    public let number: PhoneNumber
    /// Digits, `*`, `#`, and `,` for a pause; empty where nothing is to be sent.
    public let afterAnswer: String

    /// How long a `,` waits.
    public static let pause = Duration.seconds(2)
    private static let mostDigits = 32
    private static let words = ["extension", "extensión", "interno", "anexo", "ext.", "ext", "int.", "int", "x"]

    public init(number: PhoneNumber, afterAnswer: String = "") {
        self.number = number
        self.afterAnswer = afterAnswer
    }

    /// Reads `5512345678 ext 300`, `…x300`, `…;ext=300` and `…,,300#`; nil where no number comes first, or where what
    /// follows cannot be sent.
    public init?(_ text: String, plan: NumberingPlan) {
        let text = NumberingPlan.trimmed(text)
        let parameters = text.firstIndex(of: ";") ?? text.endIndex
        let written = text[..<parameters]
        let end = written.firstIndex { $0 == "," || $0.isLetter } ?? written.endIndex
        var digits = ""
        if end < written.endIndex {
            guard let sent = Self.sent(written[end...]) else { return nil }
            digits = sent
        }
        let read = plan.read(String(written[..<end] + text[parameters...]))
        if let ext = read.extensionDigits { digits += "," + ext }
        guard NumberingPlan.digits(of: read.text.drop { $0 == "+" }) != nil, digits.utf8.count <= Self.mostDigits else {
            return nil
        }
        number = read.e164.map { PhoneNumber($0) } ?? PhoneNumber(asSent: read.text)
        afterAnswer = digits
    }

    private static func sent(_ text: Substring) -> String? {
        if text.first == "," {
            let digits = text.filter { $0 != " " }
            return digits.allSatisfy { "0123456789*#,".contains($0) } ? String(digits) : nil
        }
        let folded = text.lowercased()
        guard let word = words.first(where: folded.hasPrefix) else { return nil }
        return NumberingPlan.digits(of: folded.dropFirst(word.count).filter { $0 != ":" }).map { "," + $0 }
    }
}
