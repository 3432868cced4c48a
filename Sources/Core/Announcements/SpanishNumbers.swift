/// Spanish cardinals as words of the vocabulary. Whole numbers below 100 are recorded as one, so that joins are few.
enum SpanishNumbers {
    /// The shape of a number that ends in one.
    enum Form: Hashable, Sendable, CaseIterable {
        /// "uno", as a number that stands alone.
        case alone
        /// "un", before a masculine noun and before "mil" and "millones".
        case short
        /// "una"
        case feminine
    }

    static let maximum = 999_999_999
    /// Small numbers end a sentence often (the caller's place in the queue): up to here they also exist falling.
    static let falling = 0...20

    static let cien = Word("number-100", "cien")
    static let mil = Word("word-mil", "mil")
    static let million = Word("word-un-millon", "un millón")
    static let millions = Word("word-millones", "millones")

    private static let small = [
        "cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce",
        "trece", "catorce", "quince", "dieciséis", "diecisiete", "dieciocho", "diecinueve", "veinte", "veintiuno",
        "veintidós", "veintitrés", "veinticuatro", "veinticinco", "veintiséis", "veintisiete", "veintiocho",
        "veintinueve",
    ]
    private static let tens = ["treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"]
    private static let hundreds = [
        "ciento", "doscientos", "trescientos", "cuatrocientos", "quinientos", "seiscientos", "setecientos",
        "ochocientos", "novecientos",
    ]

    /// 0...99 as one clip; below ten, alone, it is that of the digit.
    static func belowHundred(_ number: Int, _ form: Form) -> Word {
        let endsInOne = number % 10 == 1 && number != 11
        let tones: Word.Tones = falling.contains(number) ? .both : .continuing
        switch form {
        case .feminine where endsInOne: return Word("number-\(number)-feminine", text(number).dropLast() + "a", tones)
        case .short where number == 21: return Word("number-21-short", "veintiún")
        case .short where endsInOne: return Word("number-\(number)-short", String(text(number).dropLast()))
        default: return number < 10 ? SpanishWords.digits[number] : Word("number-\(number)", text(number), tones)
        }
    }

    private static func text(_ number: Int) -> String {
        if number < small.count { return small[number] }
        let ten = tens[number / 10 - 3]
        return number % 10 == 0 ? ten : ten + " y " + small[number % 10]
    }

    /// A round hundred that more follows, 1...9: "ciento", "doscientas".
    static func hundred(_ digit: Int, _ form: Form) -> Word {
        let text = hundreds[digit - 1]
        return form == .feminine && digit > 1
            ? Word("hundred-\(digit)-feminine", text.dropLast(2) + "as") : Word("hundred-\(digit)", text)
    }

    /// `number` is 0...`maximum`. The hundreds of thousands take the gender too: "doscientas mil llamadas".
    static func words(_ number: Int, _ form: Form) -> [Word] {
        precondition((0...maximum).contains(number), "a cardinal beyond what Spanish numbers reach")
        switch number {
        case ..<100: return [belowHundred(number, form)]
        case 100: return [cien]
        case ..<1000: return [hundred(number / 100, form)] + rest(number % 100, form)
        case ..<1_000_000:
            let thousands = number / 1000
            let multiplier = thousands == 1 ? [] : words(thousands, form == .feminine ? .feminine : .short)
            return multiplier + [mil] + rest(number % 1000, form)
        default:
            let count = number / 1_000_000
            let head = count == 1 ? [million] : words(count, .short) + [millions]
            return head + rest(number % 1_000_000, form)
        }
    }

    private static func rest(_ number: Int, _ form: Form) -> [Word] { number == 0 ? [] : words(number, form) }

    static var vocabulary: [Word] {
        var words = [cien, mil, million, millions]
        for form in Form.allCases {
            words += (0..<100).map { belowHundred($0, form) }
            words += (1...9).map { hundred($0, form) }
        }
        return words
    }
}
