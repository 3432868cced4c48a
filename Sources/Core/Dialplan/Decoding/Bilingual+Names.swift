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

    static func isNoNumber(_ text: String) -> Bilingual {
        Bilingual(
            es: "“\(text)” tiene más de las \(DialledNumber.mostDigits) cifras de un número; ¿falta una coma?",
            en: "“\(text)” has more than the \(DialledNumber.mostDigits) digits of a number; is a comma missing?")
    }

    static func isAnswered(_ text: String, at first: Position, here file: String) -> Bilingual {
        let isHere = first.file == file
        return Bilingual(
            es: "a “\(text)” ya se responde en "
                + (isHere ? "el renglón \(first.line)" : "\(first.file):\(first.line)"),
            en: "“\(text)” is already answered " + (isHere ? "on line \(first.line)" : "by \(first.file):\(first.line)")
        )
    }

    static let hoursOfHelpdesk = Bilingual(es: "el horario del helpdesk no es", en: "the hours of the helpdesk are not")
    static let rulesOfHelpdesk = Bilingual(
        es: "las reglas del helpdesk no son", en: "the rules of the helpdesk are not")

    /// Tickets belong to a helpdesk, not to a line: there is one date on which one is closed.
    static func differ(_ what: Bilingual, from file: String) -> Bilingual {
        what
            + Bilingual(
                es: " como en \(file): sus tickets siguen a uno solo", en: " those of \(file): its tickets follow one")
    }
}
