import Document
import Helpdesk
import Telephony

/// What is otherwise than a scenario expects.
extension Bilingual {
    /// `what` is `found` and should be `wanted`.
    static func differs(_ what: Bilingual, _ wanted: String, _ found: String) -> Bilingual {
        Bilingual(
            es: "\(what.es): se esperaba “\(wanted)”, y es “\(found)”",
            en: "expected \(what.en) “\(wanted)”, and it is “\(found)”")
    }

    static let theOutcome = Bilingual(es: "resultado", en: "the outcome")
    static let theEndBy = Bilingual(es: "quién terminó la llamada", en: "the end by")
    static let theQueue = Bilingual(es: "fila", en: "the queue")
    static let theNumber = Bilingual(es: "número", en: "the number")
    static let theRecordings = Bilingual(es: "duración de las grabaciones", en: "the recordings")

    static func noted(_ field: CaseField) -> Bilingual { Bilingual(es: "\(field)", en: "the \(field)") }
    static func fact(_ fact: TicketFact, of number: TicketNumber) -> Bilingual {
        Bilingual(
            es: "ticket \(number), \(fact.rawValue)", en: "ticket \(number) to have the \(fact.rawValue)")
    }

    static func opened(_ found: Int, insteadOf wanted: Int) -> Bilingual {
        Bilingual(
            es: "tickets nuevos: se esperaban \(wanted), y se abrieron \(found)",
            en: "expected \(wanted) opened tickets, and \(found) were opened")
    }

    static let wasNotOpened = Bilingual(es: "no se abrió", en: "it was not opened")

    /// Their kinds.
    static func messages(_ found: [String], insteadOf wanted: [String]) -> Bilingual {
        func list(_ kinds: [String], _ none: String) -> String {
            kinds.isEmpty ? none : kinds.joined(separator: ", ")
        }
        return Bilingual(
            es: "se esperaban los mensajes: \(list(wanted, "ninguno")); hay: \(list(found, "ninguno"))",
            en: "expected the messages: \(list(wanted, "none")); there are: \(list(found, "none"))")
    }

    static func isNotOnRecord(_ name: String) -> Bilingual {
        Bilingual(es: "en el registro no hay “\(name)”", en: "there is no “\(name)” on record")
    }

    static func wasHeard(_ text: String) -> Bilingual { Bilingual(es: "se oyó “\(text)”", en: "“\(text)” was heard") }

    static func isNotAnswered(_ number: String) -> Bilingual {
        Bilingual(es: "a “\(number)” no se responde", en: "“\(number)” is not answered")
    }
}
