import Announcements
import Document
import Telephony

/// The keys that a text tells its hearer to press: "Para ventas, marque dos."
struct KeyMentions {
    /// That it tells to press.
    let told: Set<Digit>
    /// Whose names stand anywhere in it.
    let named: Set<Digit>

    /// Nil in a language whose words for keys are not known here.
    init?(_ wording: Sentence.Wording, in language: String, _ keys: KeyNames) {
        guard let words = Words.byLanguage[language.prefix { $0 != "-" }.lowercased()] else { return nil }
        let text = folded(wording.template.literals.joined(separator: " . "))
        let tokens = text.split { !$0.isLetter && !$0.isNumber && $0 != "." }
            .map { String($0.filter { $0 != "." }) }
        var digits = words.digits
        for digit in Digit.allCases { digits[String(digit.rawValue)] = digit }
        digits[folded(keys.star)] = .star
        digits[folded(keys.pound)] = .pound
        named = Set(tokens.compactMap { digits[$0] })
        var told: Set<Digit> = []
        for (index, token) in tokens.enumerated() where words.verbs.contains(token) || words.keys.contains(token) {
            var rest = tokens[(index + 1)...].drop(while: words.fillers.contains)
            while let digit = rest.first.flatMap({ digits[$0] }) {
                told.insert(digit)
                guard let or = rest.dropFirst().first, words.alternatives.contains(or) else { break }
                rest = rest.dropFirst(2).drop(while: words.fillers.contains)
            }
        }
        // "the pound key"
        for (token, next) in zip(tokens, tokens.dropFirst()) where words.keys.contains(next) {
            if let digit = digits[token] { told.insert(digit) }
        }
        self.told = told
    }

    private struct Words {
        let verbs: Set<String>
        let keys: Set<String>
        let fillers: Set<String>
        let alternatives: Set<String>
        let digits: [String: Digit]

        /// Small letters without accents.
        static let byLanguage = [
            "es": Words(
                verbs: [
                    "marque", "marca", "marcar", "oprima", "oprime", "presione", "presiona", "pulse", "pulsa", "digite",
                    "teclee",
                ],
                keys: ["tecla"], fillers: ["el", "la", "tecla", "numero", "opcion"], alternatives: ["o", "u", "y"],
                digits: [
                    "cero": .zero, "uno": .one, "dos": .two, "tres": .three, "cuatro": .four, "cinco": .five,
                    "seis": .six, "siete": .seven, "ocho": .eight, "nueve": .nine, "asterisco": .star,
                    "estrella": .star, "gato": .pound, "numeral": .pound, "almohadilla": .pound,
                ]),
            "en": Words(
                verbs: ["press", "dial", "enter", "push", "hit"], keys: ["key"],
                fillers: ["the", "key", "number", "option"], alternatives: ["or", "and"],
                digits: [
                    "zero": .zero, "one": .one, "two": .two, "three": .three, "four": .four, "five": .five,
                    "six": .six, "seven": .seven, "eight": .eight, "nine": .nine, "star": .star, "pound": .pound,
                    "hash": .pound,
                ]),
        ]
    }
}
