/// The form of a number within its country: `.` is any digit, `N` one from 2, `Z` one from 1; digits are themselves.
struct NumberPattern: Hashable, Sendable, ExpressibleByStringLiteral {
    private let form: [UInt8]

    init(stringLiteral form: String) { self.form = Array(form.utf8) }

    var length: Int { form.count }

    func matches(_ digits: some StringProtocol) -> Bool {
        digits.utf8.count == form.count
            && zip(form, digits.utf8).allSatisfy { mark, digit in
                switch mark {
                case UInt8(ascii: "."): digit.isDigit
                case UInt8(ascii: "N"): digit.isDigit && digit >= UInt8(ascii: "2")
                case UInt8(ascii: "Z"): digit.isDigit && digit >= UInt8(ascii: "1")
                default: digit == mark
                }
            }
    }
}
