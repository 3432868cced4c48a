import Helpdesk

/// What a caller dialled, as two spellings of it are compared: a long number by its last ten digits, all else by
/// letter.
struct DialledNumber: Hashable {
    private let text: String

    /// Of any country, with its code (ITU-T E.164 §6).
    static let mostDigits = 15

    /// Whether it is written as a number and longer than any: two without the comma between them.
    static func isTooLong(_ dialled: String) -> Bool {
        isNumber(dialled) && dialled.count(where: \.isNumber) > mostDigits
    }

    private static func isNumber(_ dialled: String) -> Bool {
        dialled.allSatisfy { $0.isASCII && ($0.isNumber || "+-.() ".contains($0)) }
    }

    init(_ dialled: String) {
        if Self.isNumber(dialled), let number = PhoneNumber(dialled) {
            text = number.significant
        } else {
            text = dialled.lowercased()
        }
    }
}
