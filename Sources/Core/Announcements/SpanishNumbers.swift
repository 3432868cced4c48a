/// Spanish cardinals and ordinals as words of the vocabulary. Whole numbers below 100 are recorded as one, so that
/// joins are few.
enum SpanishNumbers {
    /// The shape of a number that ends in one.
    enum Form: Int, Hashable, Sendable, CaseIterable {
        /// "uno", as a number that stands alone.
        case alone
        /// "un", before a masculine noun and before "mil" and "millones".
        case short
        /// "una"
        case feminine
    }

    static let maximum = 999_999_999

    private static let cien = Word("number-100", "cien", .both)
    private static let mil = Word("word-mil", "mil", .both)
    private static let million = Word("word-un-millon", "un millón", .both)
    private static let millions = Word("word-millones", "millones", .both)
    private static let millionOf = Word("word-un-millon-de", "un millón de")
    private static let millionsOf = Word("word-millones-de", "millones de")
    /// What stands before the cardinal where there is no ordinal: "número veintidós".
    static let place = Word("word-numero", "número")

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
    /// As far as people use them; "undécimo" is for kings and chapters.
    private static let ordinals = [
        "primero", "segundo", "tercero", "cuarto", "quinto", "sexto", "séptimo", "octavo", "noveno", "décimo",
    ]

    static let digits = small.prefix(10).enumerated().map { Word("digit-\($0.offset)", $0.element, .both) }
    private static let masculineOrdinals = ordinals.enumerated().map {
        Word("ordinal-\($0.offset + 1)", $0.element, .both)
    }
    private static let feminineOrdinals = ordinals.enumerated().map {
        Word("ordinal-\($0.offset + 1)-feminine", $0.element.dropLast() + "a", .both)
    }

    /// "primero", as the first day of a month is called.
    static let first = masculineOrdinals[0]

    /// By `Form`, then 0...99.
    private static let belowHundred = Form.allCases.map { form in (0..<100).map { recorded($0, form) } }
    /// By `Form`, then "ciento" to "novecientos".
    private static let roundHundreds = Form.allCases.map { form in (1...9).map { recordedHundred($0, form) } }

    private static func recorded(_ number: Int, _ form: Form) -> Word {
        let endsInOne = number % 10 == 1 && number != 11
        switch form {
        case .feminine where endsInOne: return Word("number-\(number)-feminine", text(number).dropLast() + "a", .both)
        case .short where number == 21: return Word("number-21-short", "veintiún")
        case .short where endsInOne: return Word("number-\(number)-short", String(text(number).dropLast()))
        default: return number < 10 ? digits[number] : Word("number-\(number)", text(number), .both)
        }
    }

    private static func text(_ number: Int) -> String {
        if number < small.count { return small[number] }
        let ten = tens[number / 10 - 3]
        return number % 10 == 0 ? ten : ten + " y " + small[number % 10]
    }

    /// Only "ciento" never ends a number.
    private static func recordedHundred(_ digit: Int, _ form: Form) -> Word {
        let text = hundreds[digit - 1]
        if digit == 1 { return Word("hundred-1", text) }
        return form == .feminine
            ? Word("hundred-\(digit)-feminine", text.dropLast(2) + "as", .both) : Word("hundred-\(digit)", text, .both)
    }

    /// 0...99 as one clip; below ten, alone, it is that of the digit.
    static func belowHundred(_ number: Int, _ form: Form) -> Word { belowHundred[form.rawValue][number] }

    /// `number` is 0...`maximum`.
    static func words(_ number: Int, _ form: Form) -> [Word] {
        precondition((0...maximum).contains(number), "a cardinal beyond what Spanish numbers reach")
        if number == 0 { return [digits[0]] }
        var words: [Word] = []
        let millionCount = number / 1_000_000, thousands = number / 1000 % 1000
        if millionCount == 1 {
            words.append(million)
        } else if millionCount > 1 {
            append(millionCount, .short, hundreds: .short, to: &words)
            words.append(millions)
        }
        if thousands > 0 {
            // Of "doscientas treinta y un mil llamadas" the hundreds agree, and the one before "mil" is short.
            if thousands > 1 { append(thousands, .short, hundreds: form, to: &words) }
            words.append(mil)
        }
        append(number % 1000, form, hundreds: form, to: &words)
        return words
    }

    /// Adds 1...999; nothing for 0.
    private static func append(_ number: Int, _ form: Form, hundreds: Form, to words: inout [Word]) {
        if number == 100 {
            words.append(cien)
            return
        }
        if number > 100 { words.append(roundHundreds[hundreds.rawValue][number / 100 - 1]) }
        if number % 100 > 0 { words.append(belowHundred[form.rawValue][number % 100]) }
    }

    /// As `words` before a noun: round millions take "de".
    static func counting(_ number: Int, _ form: Form) -> [Word] {
        var words = words(number, form)
        guard number > 0, number % 1_000_000 == 0, let last = words.popLast() else { return words }
        return words + [last == million ? millionOf : millionsOf]
    }

    /// Nil where people use no ordinal: below one and beyond ten.
    static func ordinal(_ place: Int, _ gender: Gender) -> Word? {
        guard (1...ordinals.count).contains(place) else { return nil }
        return (gender == .feminine ? feminineOrdinals : masculineOrdinals)[place - 1]
    }

    static var vocabulary: [Word] {
        [cien, mil, million, millions, millionOf, millionsOf, place] + masculineOrdinals + feminineOrdinals
            + belowHundred.flatMap(\.self) + roundHundreds.flatMap(\.self)
    }
}
