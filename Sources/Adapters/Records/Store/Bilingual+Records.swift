import Document

/// Why the records do not do what is asked.
extension Bilingual {
    static let closedOrBehind = Bilingual(
        es: "los registros están cerrados o van muy atrasados", en: "the records are closed or far behind")
    static let closedOrBusy = Bilingual(
        es: "los registros están cerrados o muy ocupados", en: "the records are closed or too busy")
    static let keepsNoPINs = Bilingual(
        es: "este programa no guarda PIN nuevos", en: "this program keeps no new PINs")
    static let heldTooLong = Bilingual(
        es: "otro programa retiene la base de datos demasiado tiempo",
        en: "another program holds the database for too long")

    /// - Parameter text: As SQLite says it.
    static func isDamaged(_ text: String) -> Bilingual {
        Bilingual(es: "la base de datos está dañada: \(text)", en: "the database is damaged: \(text)")
    }
    static func contradicts(_ text: String) -> Bilingual {
        Bilingual(
            es: "los registros no aceptan lo que los contradice: \(text)",
            en: "the records refuse what contradicts them: \(text)")
    }
}
