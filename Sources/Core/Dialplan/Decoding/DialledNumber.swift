import Helpdesk

/// What a caller dialled, as two spellings of it are compared: a long number by its last ten digits, all else by
/// letter.
struct DialledNumber: Hashable {
    private let text: String

    init(_ dialled: String) {
        let isNumber = dialled.allSatisfy { $0.isASCII && ($0.isNumber || "+-.() ".contains($0)) }
        if isNumber, let number = PhoneNumber(dialled) {
            text = number.significant
        } else {
            text = dialled.lowercased()
        }
    }
}
