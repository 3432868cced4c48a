import Document
import Helpdesk
import Telephony

/// The files beside a dialplan: its holidays, and the calls that it must pass.
enum ReferenceExamples {
    /// Holidays that are right.
    static let days = """
        days:
          2026-12-25: Navidad
          2027-01-01: Año Nuevo
        """

    /// Scenarios of the dialplan at the top of the page, which passes them.
    static let calls = """
        companies:
          taller: { name: "Taller de Ejemplo", client-number: "1001", plan: Oro, until: 2027-12-31 }
        contacts:
          lucia: { company: taller, number: "5550001122", code: "3001", pin: "802193", rights: [abrir, recibir] }
        tickets:
          t1: { of: lucia, opened: 2026-11-18 09:00, severity: MEDIA, state: in-progress, responsible: ana }
        scenarios:
          "Fuera de horario se deja un mensaje":
            at: 2026-11-23 20:00
            caller: lucia
            call:
              - hears: "Volvemos a atender"
              - says: 9s
              - hears: "Gracias por llamar"
            record: { outcome: message, messages: [{ kind: message }] }
        """

    static let holidays = Bilingual(
        es: """
            ## Los días festivos

            Un archivo por país o región en la carpeta `holidays`, con cada día y su nombre. Lo que falta de un año se avisa.

            ```yaml
            \(days)
            ```
            """,
        en: """
            ## Holidays

            One file a country or region in the folder `holidays`, with each day and its name. What is missing of a year is told.

            ```yaml
            \(days)
            ```
            """)

    static let scenarios = Bilingual(
        es: """
            ## Los escenarios

            Las llamadas que el plan debe pasar, en un archivo de su mismo nombre en la carpeta `tests`. `opcion1 dialplan test` \
            las hace en tiempo simulado. Un escenario dice cuándo se llama, quién llama, qué pasa y qué queda registrado; las \
            fechas y horas son las del helpdesk.

            ```yaml
            \(calls)
            ```

            | dónde | qué se escribe |
            | --- | --- |
            | `companies` | `name`, `client-number`, `plan`, `from` y `until` (su contrato), `supplier-number` |
            | `contacts` | `company`, `name`, `number`, `code`, `pin`, `rights` (`abrir`, `recibir`), `trained` |
            | `tickets` | `of` (de quién), `opened`, `number`, `state`, `since`, `type`, `product`, `severity`, `subject`, \
            `responsible`, `assigned`, `deadline`, `answered`, `attempts`, `escalation`, `urgency`, `previous`, `duplicate-of` |
            | `windows` | lo que un cliente avisó: `of`, `urgency`, `from`, `until` |
            | `at` | `2026-11-23 20:00` |
            | `caller` | un contacto, un número, `hidden`, o `{ number: …, contact: …, hidden: yes, trusted: no }` |
            | `dialled` | a qué número se llamó, si no es el primero de `answers` |
            | `agents` | `free`, `busy`, `none` (así es si no se dice), o quiénes: `{ ana: free }` |
            | `waiting` | cuántas llamadas esperan ya en cada fila |
            | `denied` | a quién se le negó el servicio |
            | `fails` | lo que no funciona: `directory`, `tickets`, `recordings`, `journal` |
            | `locked` | `yes`: las claves están bloqueadas |
            | `call` | en orden: `hears: "texto"` (basta una parte) o `hears: { step: PASO }`; `keys: "1"` (`{t1}` es el número \
            del ticket), en cuanto la línea las espera; `waits: 10s`; `says: 12s`; `hangs-up`; `agent: { answers: yes, \
            talks: 30s }`, también `no`, `declines`, `unreachable`, con `is:` quién; `department: { answers: yes }`, también \
            `no`, `busy`; `gateway: stops` |
            | `record.outcome` | en qué acabó: \(outcomes) |
            | `record.ended-by` | por obra de quién: \(causes) |
            | `record.tickets` | los que se abrieron, en orden, o con `is: t1` uno de antes, y cómo quedaron: `type`, `product`, \
            `severity`, `declared-severity`, `agreed-severity`, `state` (\(states)), `urgency`, `description`, `parts`, \
            `details`, `previous`, `contact`, `comments`, `responsible`, `assigned`, `declined`, `reopenings`, `chargeable`, \
            `pending`, `missing` (los datos obligatorios que faltan: `"fechas, ruta"`), `escalation`, `light`, `subject`, \
            `answer-due`, `opens`, `deadline`; `none` es que no lo tiene |
            | `record.chose` | lo que se anotó del caso |
            | `record.acts` | lo que quien llama confirmó con teclas |
            | `record.later` | cómo están los tickets a otra hora: `at`, `tickets` |
            | `record.messages` | los que quedaron, en orden: `kind` (`message`, `call-back`), `number`, `queue` |
            | `record.queue` | en qué fila se esperó al final |
            | `record.recordings` | cuánto dura cada grabación, en orden |
            | `record.events` | lo que está en el registro, en este orden |
            | `record.unheard` | lo que no se oyó |
            """,
        en: """
            ## Scenarios

            The calls that the dialplan must pass, in a file of its name in the folder `tests`. `opcion1 dialplan test` makes \
            them in simulated time. A scenario tells when the call is made, who calls, what happens and what is on record; \
            moments are the helpdesk's.

            ```yaml
            \(calls)
            ```

            | where | what is written |
            | --- | --- |
            | `companies` | `name`, `client-number`, `plan`, `from` and `until` (its contract), `supplier-number` |
            | `contacts` | `company`, `name`, `number`, `code`, `pin`, `rights` (`abrir`: open, `recibir`: receive), `trained` |
            | `tickets` | `of` (whose), `opened`, `number`, `state`, `since`, `type`, `product`, `severity`, `subject`, \
            `responsible`, `assigned`, `deadline`, `answered`, `attempts`, `escalation`, `urgency`, `previous`, `duplicate-of` |
            | `windows` | what a client announced: `of`, `urgency`, `from`, `until` |
            | `at` | `2026-11-23 20:00` |
            | `caller` | a contact, a number, `hidden`, or `{ number: …, contact: …, hidden: yes, trusted: no }` |
            | `dialled` | the number that was dialled, where it is not the first of `answers` |
            | `agents` | `free`, `busy`, `none` (the usual), or who: `{ ana: free }` |
            | `waiting` | how many calls wait in each queue already |
            | `denied` | who was denied |
            | `fails` | what does not work: `directory`, `tickets`, `recordings`, `journal` |
            | `locked` | `yes`: the codes are locked |
            | `call` | in order: `hears: "text"` (a part is enough) or `hears: { step: STEP }`; `keys: "1"` (`{t1}` is that \
            ticket's number), as soon as the line waits for them; `waits: 10s`; `says: 12s`; `hangs-up`; `agent: { answers: \
            yes, talks: 30s }`, also `no`, `declines`, `unreachable`, with `is:` who; `department: { answers: yes }`, also `no`, \
            `busy`; `gateway: stops` |
            | `record.outcome` | how it ended: \(outcomes) |
            | `record.ended-by` | by whom: \(causes) |
            | `record.tickets` | those that were opened, in order, or with `is: t1` one that was there, and what became of them: \
            `type`, `product`, `severity`, `declared-severity`, `agreed-severity`, `state` (\(states)), `urgency`, \
            `description`, `parts`, `details`, `previous`, `contact`, `comments`, `responsible`, `assigned`, `declined`, \
            `reopenings`, `chargeable`, `pending`, `missing` (the mandatory fields that it lacks: `"dates, path"`), \
            `escalation`, `light`, `subject`, `answer-due`, `opens`, `deadline`; `none` where it has no such thing |
            | `record.chose` | what was noted of the case |
            | `record.acts` | what the caller confirmed by keys |
            | `record.later` | how tickets are at another moment: `at`, `tickets` |
            | `record.messages` | those that were left, in order: `kind` (`message`, `call-back`), `number`, `queue` |
            | `record.queue` | in which queue the call waited last |
            | `record.recordings` | how long each recording is, in order |
            | `record.events` | what is on record, in this order |
            | `record.unheard` | what was not heard |
            """)

    private static let outcomes = list(CallOutcome.self)
    private static let causes = list(HangupCause.self)
    private static let states = list(TicketState.self)

    private static func list<Word: CaseIterable & RawRepresentable<String>>(_: Word.Type) -> String {
        Word.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
    }
}
