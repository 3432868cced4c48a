/// What may stand in a document, and the sentences in which it does not.
extension Bilingual {
    static let someText = Bilingual(es: "texto", en: "text")
    static let someList = Bilingual(es: "una lista", en: "a list")
    static let keysWithValues = Bilingual(es: "claves con valores", en: "keys with values")
    static let keyName = Bilingual(es: "un nombre como clave", en: "a name as key")
    static let dayOfTheWeek = Bilingual(es: "un día de la semana", en: "a day of the week")

    /// Something else than `text` should be written there.
    static func expected(_ expected: Bilingual, _ text: String) -> Bilingual {
        Bilingual(
            es: "se esperaba \(expected.es); dice \(quoted(text))", en: "expected \(expected.en), found \(quoted(text))"
        )
    }

    static func isNot(_ text: String, _ kind: Bilingual) -> Bilingual {
        Bilingual(es: "\(quoted(text)) no sirve como \(kind.es)", en: "\(quoted(text)) is not a \(kind.en)")
    }

    /// Two keys of which a mapping has one at most.
    public static func cannotStand(_ key: String, beside other: String) -> Bilingual {
        Bilingual(
            es: "\(quoted(key)) no puede ir junto a \(quoted(other))",
            en: "\(quoted(key)) cannot stand beside \(quoted(other))")
    }
}
