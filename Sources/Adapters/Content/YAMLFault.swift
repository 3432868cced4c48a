import Document

/// libyaml's complaint, told to someone who edits menus and has never heard of tokens.
struct YAMLFault {
    /// What libyaml says, and what it was doing.
    let words: String
    let context: String
    /// Where it gave up.
    let position: Position
    /// Where the piece begins that it was reading.
    let start: Position
    /// Where the quoted text of several lines begins right behind which it gave up.
    let longText: Position?
    /// The character at `position`.
    let scalar: Unicode.Scalar?

    static let quoteTheStar = Bilingual(
        es: "un “*” que es tecla o con el que empieza un texto va entre comillas",
        en: "a “*” that is a telephone key or begins a text must stand in quotes")

    var problem: Problem {
        if let longText { return Problem(at: longText, .unclosedQuote(before: position.line)) }
        return switch words {
        case _ where scalar == "\t" && (words.contains("cannot start any token") || words.contains("tab")):
            Problem(at: position, .tab)
        case _ where context == "while scanning an alias": Problem(at: start, Self.quoteTheStar)
        case _ where context == "while scanning a directive": Problem(at: start, .percent)
        case "found character that cannot start any token":
            Problem(at: position, .quote(scalar.map(String.init) ?? ""))
        case "mapping values are not allowed in this context": Problem(at: position, .colon)
        case "could not find expected ':'":
            Problem(
                at: start, Bilingual(es: "se esperaba “:” después de esta clave", en: "expected “:” after this key"))
        case "did not find expected key": Problem(at: position, .doesNotLineUp(withKeysOn: start.line))
        case "did not find expected '-' indicator": Problem(at: position, .doesNotLineUp(withListOn: start.line))
        case "did not find expected ',' or ']'": Problem(at: position, .unclosedList(on: start.line))
        case "did not find expected ',' or '}'": Problem(at: position, .unclosedKeys(on: start.line))
        case "found unexpected end of stream": Problem(at: start, .unclosedQuote)
        case "control characters are not allowed": Problem(at: position, .controlCharacter)
        default:
            Problem(at: position, .other(context.isEmpty ? words : "\(words) \(context)"))
        }
    }
}

extension Bilingual {
    fileprivate static func unclosedQuote(before line: Int) -> Bilingual {
        Bilingual(
            es: "las comillas que se abren aquí no se cierran antes del renglón \(line)",
            en: "the quotation mark that opens here is not closed before line \(line)")
    }
    fileprivate static let unclosedQuote = Bilingual(
        es: "las comillas que se abren aquí no se cierran", en: "the quotation mark that opens here is never closed")
    fileprivate static let tab = Bilingual(
        es: "no se alinea con tabulador; use espacios", en: "a tab cannot indent; use spaces")
    fileprivate static let percent = Bilingual(
        es: "un renglón no puede empezar con “%”; un texto que empieza así va entre comillas",
        en: "“%” cannot begin a line; a text that begins with it must stand in quotes")
    fileprivate static func quote(_ letter: String) -> Bilingual {
        Bilingual(
            es: "un texto que empieza con “\(letter)” va entre comillas",
            en: "a text that begins with “\(letter)” must stand in quotes")
    }
    fileprivate static let colon = Bilingual(
        es: "aquí no puede ir un “:”; revise la alineación, y ponga entre comillas el texto que lleva “: ”",
        en: "a “:” is not allowed here; check the indentation, and put a text that contains “: ” in quotes")
    fileprivate static func doesNotLineUp(withKeysOn line: Int) -> Bilingual {
        Bilingual(
            es: "esto no está alineado con las claves que empiezan en el renglón \(line)",
            en: "this does not line up with the keys that begin on line \(line)")
    }
    fileprivate static func doesNotLineUp(withListOn line: Int) -> Bilingual {
        Bilingual(
            es: "esto no está alineado con la lista que empieza en el renglón \(line)",
            en: "this does not line up with the list that begins on line \(line)")
    }
    fileprivate static func unclosedList(on line: Int) -> Bilingual {
        Bilingual(
            es: "se esperaba “,” o “]” en la lista que empieza en el renglón \(line)",
            en: "expected “,” or “]” in the list that begins on line \(line)")
    }
    fileprivate static func unclosedKeys(on line: Int) -> Bilingual {
        Bilingual(
            es: "se esperaba “,” o “}” en las claves con valores que empiezan en el renglón \(line)",
            en: "expected “,” or “}” in the keys with values that begin on line \(line)")
    }
    fileprivate static let controlCharacter = Bilingual(
        es: "aquí hay un carácter de control invisible; bórrelo",
        en: "an invisible control character stands here; delete it")
    /// In libyaml's own words.
    fileprivate static func other(_ words: String) -> Bilingual {
        Bilingual(es: "esto no es YAML: \(words)", en: words)
    }
}
