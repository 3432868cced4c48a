import Document

extension Explanations {
    /// What each kind of step does.
    static let steps: [String: Bilingual] = [
        "say": Bilingual(es: "Dice algo y sigue.", en: "Says something and goes on."),
        "notice": Bilingual(es: "Avisa que se graba.", en: "Tells that the call is recorded."),
        "step.language": Bilingual(es: "Sigue la llamada en otro idioma.", en: "The call goes on in another language."),
        "step.hours": Bilingual(es: "Sigue según el horario.", en: "Goes on by the hours."),
        "language.then": Bilingual(es: "A dónde sigue, ya en ese idioma.", en: "Where it goes on, in that language."),
        "check": Bilingual(
            es:
                "Sigue según un dato del caso que ya se llenó, o según algo que sabe el programa (hay una tabla más abajo).",
            en:
                "Goes on by a field of the case that was filled in, or by what the program knows (a table further down)."
        ),
        "menu": Bilingual(es: "Pregunta una tecla.", en: "Asks for a key."),
        "identify": Bilingual(
            es: "Averigua quién llama: por su número, o por clave y número confidencial.",
            en: "Finds out who calls: by their number, or by code and PIN."),
        "describe": Bilingual(es: "Graba la descripción del caso.", en: "Records the description of the case."),
        "open-ticket": Bilingual(
            es: "Abre el ticket y dice su número: la frase lleva `{ticket.number}`.",
            en: "Opens the ticket and tells its number: the sentence has `{ticket.number}`."),
        "find-ticket": Bilingual(
            es: "Pregunta un número de ticket y lo busca.", en: "Asks for a ticket's number and finds it."),
        "comment": Bilingual(es: "Graba un comentario para el ticket.", en: "Records a comment for the ticket."),
        "queue": Bilingual(es: "Espera a un agente, con música.", en: "Waits for an agent, with music."),
        "message": Bilingual(
            es: "Graba un mensaje para los agentes de una fila.", en: "Records a message for the agents of a queue."),
        "call-back": Bilingual(
            es: "Anota a qué número debe llamar un agente de esa fila.",
            en: "Notes at which number an agent of that queue is to call."),
        "transfer": Bilingual(
            es: "Pasa la llamada a un departamento de los ajustes.",
            en: "Hands the call to a department of the settings."),
        "hang-up": Bilingual(es: "Se despide y cuelga.", en: "Says goodbye and hangs up."),
    ]
}
