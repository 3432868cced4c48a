import Document
import Helpdesk
import Telephony

extension Explanations {
    /// The head of the file.
    static let head: [String: Bilingual] = [
        "helpdesk": Bilingual(
            es: "El nombre del helpdesk. Sus contactos, tickets y agentes se guardan bajo él.",
            en: "The name of the helpdesk. Its contacts, tickets and agents are kept under it."),
        "language": Bilingual(es: "El único idioma de la línea.", en: "The one language of the line."),
        "languages": Bilingual(
            es: "Los idiomas de la línea; las llamadas empiezan en el primero. En lugar de `language`.",
            en: "The languages of the line; calls begin in the first. Instead of `language`."),
        "answers": Bilingual(
            es: "Los números o nombres marcados a los que responde esta línea.",
            en: "The dialled numbers or names that this line answers."),
        "ring": Bilingual(es: "Cuánto suena antes de contestar.", en: "How long it rings before it is answered."),
        "recording": Bilingual(
            es:
                "Qué se graba: nada (`never`), desde que contesta el agente (`conversation`) o todo (`call`). Antes de lo que se "
                + "graba debe oírse un `notice`, o en la fila `connecting`.",
            en:
                "What is recorded: nothing (`never`), from the agent's answer on (`conversation`) or all (`call`). Before what is "
                + "recorded a `notice` must be heard, or `connecting` in the queue."),
        "call-limit": Bilingual(
            es: "Lo más que dura una llamada antes de que la línea se despida.",
            en: "How long a call may take in all before the line says goodbye."),
        "time-zone": Bilingual(
            es: "La zona horaria de las horas que se escriben aquí.", en: "The time zone of the hours written here."),
        "hours": Bilingual(
            es: "Cuándo atiende el helpdesk. Lo que no está escrito es cerrado.",
            en: "When the helpdesk attends. What is not written is closed."),
        "demands": Bilingual(
            es: "Qué tan seguros debemos estar de quien llama para cada cosa: `number` (su número) o `code-and-pin`. "
                + "Se puede pedir más que lo normal, nunca menos. Lo normal es `code-and-pin` para \(bound), y `number` para "
                + "lo demás.",
            en: "How surely a caller must be known for each thing: `number` (theirs) or `code-and-pin`. "
                + "More may be asked than usual, never less. Usual is `code-and-pin` for \(bound), and `number` for all else."
        ),
        "key-names": Bilingual(
            es: "Cómo se llaman las teclas * y #; para todos los idiomas, o por idioma.",
            en: "What the keys * and # are called; in all languages, or by language."),
        "key-names.star": Bilingual(es: "El nombre de la tecla *.", en: "The name of the key *."),
        "key-names.pound": Bilingual(
            es: "El nombre de la tecla #: gato, numeral.", en: "The name of the key #: pound, hash."),
        "queues": Bilingual(
            es: "Las filas en que esperan llamadas y mensajes.", en: "The queues in which calls and messages wait."),
        "entry": Bilingual(es: "El paso en que empieza la llamada.", en: "The step in which calls begin."),
        "defaults.silence": Bilingual(es: "Si no se marca nada.", en: "When nothing is keyed."),
        "defaults.wrong": Bilingual(es: "Si se marca otra cosa.", en: "When something else is keyed."),
        "defaults.empty": Bilingual(es: "Si no se grabó nada.", en: "When nothing was recorded."),
        "defaults.unknown": Bilingual(
            es: "Si el número de ticket no existe.", en: "When there is no ticket of that number."),
        "defaults.fault": Bilingual(
            es: "El paso que sigue si falla algo nuestro.", en: "The step that follows when something of ours fails."),
        "defaults": Bilingual(
            es: "Lo que hace cada paso cuando no dice otra cosa.", en: "What steps do where they do not say otherwise."),
        "steps": Bilingual(
            es: "Los pasos, cada uno con el nombre que usted quiera.", en: "The steps, each with a name of your own."),
        "hours.open": Bilingual(
            es: "Por día o días, las horas en que se atiende.", en: "By day or days, the hours of attendance."),
        "hours.guard": Bilingual(
            es: "Las horas de guardia, solo para lo grave.", en: "The guard hours, for what is grave only."),
        "hours.holidays": Bilingual(
            es: "Los archivos de `holidays/` (sin `.yaml`) cuyos días se cierra; cómo se escriben está al final.",
            en:
                "The files of `holidays/` (without `.yaml`) on whose days it is closed; how they are written stands at the end."
        ),
        "hours.exceptions": Bilingual(
            es: "Días con horario propio, o `closed`; valen más que todo lo demás.",
            en: "Days with hours of their own, or `closed`; they prevail over all else."),
        "hours.exceptions.open": Bilingual(
            es: "Ese día, las horas en que se atiende.", en: "On that day, the hours of attendance."),
        "hours.exceptions.guard": Bilingual(es: "Ese día, las horas de guardia.", en: "On that day, the guard hours."),
    ]

    /// What asks for the PIN though the dialplan does not.
    private static let bound = Action.allCases.filter { $0.leastStrength == .codeAndPIN }
        .map { "`\($0.rawValue)`" }.joined(separator: ", ")
}
