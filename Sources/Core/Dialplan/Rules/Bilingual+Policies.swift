import Document

/// What is told of the policies of a helpdesk.
extension Bilingual {
    static let wayToReopen = Bilingual(es: "manera de reabrir", en: "way to reopen")
    static let previousTicketRule = Bilingual(es: "regla del ticket anterior", en: "rule for the previous ticket")
    static let wayOutsideContract = Bilingual(es: "regla fuera del contrato", en: "way outside the contract")
    static let order = Bilingual(es: "orden", en: "order")

    static let closesByBoth = Bilingual(
        es: "un ticket se cierra por silencio con “close-after” o con “attempts”, no con los dos",
        en: "a ticket is closed for silence by “close-after” or by “attempts”, not by both")
    static let closesByNeither = Bilingual(
        es: "se esperaba { close-after: 3 business days } o { attempts: 3, within: 10 days }",
        en: "expected { close-after: 3 business days } or { attempts: 3, within: 10 days }")

    static let needsUnnamedCase = Bilingual(
        es: "falta la clave “case”: cómo llama el asunto al caso que no tiene ni tipo ni causa, después del módulo",
        en: "missing key “case”: what a subject calls a case without type or cause, after its module")

    static let needsPlans = Bilingual(
        es: "“outside-contract” trata de las horas de “plans”, y no hay ninguno",
        en: "“outside-contract” is about the hours of “plans”, and there are none")
}
