/// English cardinals, ordinals and years, as said in North America, as words of the vocabulary.
enum EnglishNumbers {
    static let maximum = 999_999_999

    private static let small = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    private static let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    private static let firstOrdinals = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
        "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    ]
    static let digits = small.prefix(10).enumerated().map { Word("digit-\($0.offset)", $0.element, .both) }
    private static let belowHundred =
        digits + (10..<100).map { Word("number-\($0)", text($0), .both) }
    private static let roundHundreds = (1...9).map { Word("hundred-\($0)", small[$0] + " hundred", .both) }
    /// From the fourth on an ordinal differs from its cardinal by a "th", which is above what a telephone carries.
    private static let places = (1...3).map { Word("ordinal-\($0)", ordinalText($0), .both) }
    /// "the ninth of": where "th" is lost, "the" and "of" still tell that it is a day.
    private static let days = (1...31).map { Word("day-\($0)", "the \(ordinalText($0)) of") }
    /// "oh five", of minutes and years.
    private static let ohs = (1...9).map { Word("oh-\($0)", "oh " + small[$0], .both) }

    private static let hundred = Word("word-hundred", "hundred", .both)
    private static let thousand = Word("word-thousand", "thousand", .both)
    private static let million = Word("word-million", "million", .both)
    /// What stands before the cardinal where there is no ordinal: "number four".
    static let place = Word("word-number", "number")

    private static func text(_ number: Int) -> String {
        if number < small.count { return small[number] }
        let ten = tens[number / 10 - 2]
        return number % 10 == 0 ? ten : ten + "-" + small[number % 10]
    }

    private static func ordinalText(_ number: Int) -> String {
        if number <= firstOrdinals.count { return firstOrdinals[number - 1] }
        let ten = tens[number / 10 - 2]
        return number % 10 == 0 ? ten.dropLast() + "ieth" : ten + "-" + firstOrdinals[number % 10 - 1]
    }

    /// `number` is 0...`maximum`.
    static func words(_ number: Int) -> [Word] {
        precondition((0...maximum).contains(number), "a cardinal beyond what English numbers reach")
        if number == 0 { return [digits[0]] }
        var words: [Word] = []
        append(number / 1_000_000, then: million, to: &words)
        append(number / 1000 % 1000, then: thousand, to: &words)
        append(number % 1000, then: nil, to: &words)
        return words
    }

    /// Adds 1...999 and what they are counted in; nothing for 0.
    private static func append(_ number: Int, then unit: Word?, to words: inout [Word]) {
        if number == 0 { return }
        if number >= 100 { words.append(roundHundreds[number / 100 - 1]) }
        if number % 100 > 0 { words.append(belowHundred[number % 100]) }
        if let unit { words.append(unit) }
    }

    /// The minutes of a time, 1...59: "oh five", "fifteen".
    static func minutes(_ count: Int) -> Word { count < 10 ? ohs[count - 1] : belowHundred[count] }

    /// A year as it is read: "two thousand five", "twenty twenty-eight", "nineteen oh five".
    static func year(_ year: Int) -> [Word] {
        guard (1000...9999).contains(year), year % 1000 >= 10 else { return words(min(abs(year), maximum)) }
        let century = belowHundred[year / 100], rest = year % 100
        return [century, rest == 0 ? hundred : minutes(rest)]
    }

    /// A place in a queue; nil where a caller would not hear the ordinal as one.
    static func ordinal(_ place: Int) -> Word? { (1...places.count).contains(place) ? places[place - 1] : nil }

    /// The day of a month, 1...31, before its month: "the ninth of".
    static func dayOfMonth(_ day: Int) -> Word { days[day - 1] }

    static var vocabulary: [Word] {
        belowHundred + roundHundreds + places + days + ohs + [hundred, thousand, million, place]
    }
}
