extension Explanations {
    /// What each kind of step does.
    static let steps: [String: Explained] = [
        "say": Explained("Dice algo y sigue.", "Says something and goes on."),
        "notice": Explained("Avisa que se graba.", "Tells that the call is recorded."),
        "step.language": Explained("Sigue la llamada en otro idioma.", "The call goes on in another language."),
        "step.hours": Explained("Sigue según el horario.", "Goes on by the hours."),
        "language.then": Explained("A dónde sigue, ya en ese idioma.", "Where it goes on, in that language."),
        "check": Explained(
            "Sigue según un dato del caso que ya se llenó, o según algo que sabe el programa (hay una tabla más abajo).",
            "Goes on by a field of the case that was filled in, or by what the program knows (a table further down)."),
        "menu": Explained("Pregunta una tecla.", "Asks for a key."),
        "identify": Explained(
            "Averigua quién llama: por su número, o por clave y número confidencial.",
            "Finds out who calls: by their number, or by code and PIN."),
        "describe": Explained("Graba la descripción del caso.", "Records the description of the case."),
        "open-ticket": Explained(
            "Abre el ticket y dice su número: la frase lleva `{ticket.number}`.",
            "Opens the ticket and tells its number: the sentence has `{ticket.number}`."),
        "find-ticket": Explained(
            "Pregunta un número de ticket y lo busca.", "Asks for a ticket's number and finds it."),
        "comment": Explained("Graba un comentario para el ticket.", "Records a comment for the ticket."),
        "queue": Explained("Espera a un agente, con música.", "Waits for an agent, with music."),
        "message": Explained(
            "Graba un mensaje para los agentes de una fila.", "Records a message for the agents of a queue."),
        "call-back": Explained(
            "Anota a qué número debe llamar un agente de esa fila.",
            "Notes at which number an agent of that queue is to call."),
        "transfer": Explained(
            "Pasa la llamada a un departamento de los ajustes.", "Hands the call to a department of the settings."),
        "hang-up": Explained("Se despide y cuelga.", "Says goodbye and hangs up."),
    ]
}
