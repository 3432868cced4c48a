import Helpdesk
import Telephony

extension Explanations {
    /// The head of the file.
    static let head: [String: Explained] = [
        "helpdesk": Explained(
            "El nombre del helpdesk. Sus contactos, tickets y agentes se guardan bajo él.",
            "The name of the helpdesk. Its contacts, tickets and agents are kept under it."),
        "language": Explained("El único idioma de la línea.", "The one language of the line."),
        "languages": Explained(
            "Los idiomas de la línea; las llamadas empiezan en el primero. En lugar de `language`.",
            "The languages of the line; calls begin in the first. Instead of `language`."),
        "answers": Explained(
            "Los números o nombres marcados a los que responde esta línea.",
            "The dialled numbers or names that this line answers."),
        "ring": Explained("Cuánto suena antes de contestar.", "How long it rings before it is answered."),
        "recording": Explained(
            "Qué se graba: nada (`never`), desde que contesta el agente (`conversation`) o todo (`call`). Antes de lo que se "
                + "graba debe oírse un `notice`, o en la fila `connecting`.",
            "What is recorded: nothing (`never`), from the agent's answer on (`conversation`) or all (`call`). Before what is "
                + "recorded a `notice` must be heard, or `connecting` in the queue."),
        "call-limit": Explained(
            "Lo más que dura una llamada antes de que la línea se despida.",
            "How long a call may take in all before the line says goodbye."),
        "time-zone": Explained(
            "La zona horaria de las horas que se escriben aquí.", "The time zone of the hours written here."),
        "hours": Explained(
            "Cuándo atiende el helpdesk. Lo que no está escrito es cerrado.",
            "When the helpdesk attends. What is not written is closed."),
        "demands": Explained(
            "Qué tan seguros debemos estar de quien llama para cada cosa: `number` (su número) o `code-and-pin`. "
                + "Se puede pedir más que lo normal, nunca menos. Lo normal es `code-and-pin` para \(bound), y `number` para "
                + "lo demás.",
            "How surely a caller must be known for each thing: `number` (theirs) or `code-and-pin`. "
                + "More may be asked than usual, never less. Usual is `code-and-pin` for \(bound), and `number` for all else."
        ),
        "key-names": Explained(
            "Cómo se llaman las teclas * y #; para todos los idiomas, o por idioma.",
            "What the keys * and # are called; in all languages, or by language."),
        "key-names.star": Explained("El nombre de la tecla *.", "The name of the key *."),
        "key-names.pound": Explained(
            "El nombre de la tecla #: gato, numeral.", "The name of the key #: pound, hash."),
        "queues": Explained(
            "Las filas en que esperan llamadas y mensajes.", "The queues in which calls and messages wait."),
        "entry": Explained("El paso en que empieza la llamada.", "The step in which calls begin."),
        "defaults.silence": Explained("Si no se marca nada.", "When nothing is keyed."),
        "defaults.wrong": Explained("Si se marca otra cosa.", "When something else is keyed."),
        "defaults.empty": Explained("Si no se grabó nada.", "When nothing was recorded."),
        "defaults.unknown": Explained(
            "Si el número de ticket no existe.", "When there is no ticket of that number."),
        "defaults.fault": Explained(
            "El paso que sigue si falla algo nuestro.", "The step that follows when something of ours fails."),
        "defaults": Explained(
            "Lo que hace cada paso cuando no dice otra cosa.", "What steps do where they do not say otherwise."),
        "steps": Explained(
            "Los pasos, cada uno con el nombre que usted quiera.", "The steps, each with a name of your own."),
        "hours.open": Explained(
            "Por día o días, las horas en que se atiende.", "By day or days, the hours of attendance."),
        "hours.guard": Explained(
            "Las horas de guardia, solo para lo grave.", "The guard hours, for what is grave only."),
        "hours.holidays": Explained(
            "Los archivos de `holidays/` (sin `.yaml`) cuyos días se cierra; cómo se escriben está al final.",
            "The files of `holidays/` (without `.yaml`) on whose days it is closed; how they are written stands at the end."
        ),
        "hours.exceptions": Explained(
            "Días con horario propio, o `closed`; valen más que todo lo demás.",
            "Days with hours of their own, or `closed`; they prevail over all else."),
        "hours.exceptions.open": Explained(
            "Ese día, las horas en que se atiende.", "On that day, the hours of attendance."),
        "hours.exceptions.guard": Explained("Ese día, las horas de guardia.", "On that day, the guard hours."),
    ]

    /// What asks for the PIN though the dialplan does not.
    private static let bound = Action.allCases.filter { $0.leastStrength == .codeAndPIN }
        .map { "`\($0.rawValue)`" }.joined(separator: ", ")
}
