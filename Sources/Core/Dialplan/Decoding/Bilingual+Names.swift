public import Document

/// What the parts of a dialplan are called, and what is told of them in more than one place.
extension Bilingual {
    public static let step = Bilingual(es: "paso", en: "step")
    public static let queue = Bilingual(es: "fila", en: "queue")
    static let language = Bilingual(es: "idioma", en: "language")

    static func isListedAlready(_ name: String) -> Bilingual {
        Bilingual(es: "“\(name)” ya está en la lista", en: "“\(name)” is already in the list")
    }

    static let hasNoOpenHours = Bilingual(es: "“hours” no tiene horas abiertas", en: "“hours” has no open hours")

    /// A sentence whose value is not known wherever it is said.
    static let plainerSentence = Bilingual(
        es: "; una frase más simple después de esta lo dice sin él: [\"…\", \"…\"]",
        en: "; a plainer sentence after this one says it without: [\"…\", \"…\"]")

    static let mustTellOptions = Bilingual(
        es: "esta frase debe decir las opciones: {options}", en: "this sentence must tell the options: {options}")
    static let optionsOfNothing = Bilingual(
        es: "“{options}” necesita “options” en este paso, como “options: products”",
        en: "“{options}” needs “options” in this step, such as “options: products”")

    static let mustTellTicket = Bilingual(
        es: "esta frase debe decir el número: {ticket.number}",
        en: "this sentence must tell the number: {ticket.number}")

    /// An exit that is written neither in the step nor for all of them.
    static let hereOrInDefaults = Bilingual(es: "; aquí o en “defaults”", en: "; here or in “defaults”")

    static let noSeverities = Bilingual(
        es: ", y este plan no tiene ninguna en “severities”", en: ", and this dialplan lists none under “severities”")
}
