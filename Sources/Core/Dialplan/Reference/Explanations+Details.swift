extension Explanations {
    /// The keys of the steps, and those of the forms that many of them share.
    static let details: [String: Explained] = [
        "then": Explained("El paso que sigue cuando salió bien.", "The step that follows when all went well."),
        "fault": Explained(
            "El paso que sigue si falla algo nuestro; aquí o en `defaults`.",
            "The step that follows when something of ours fails; here or in `defaults`."),
        "not-allowed": Explained(
            "El paso que sigue si el contacto no puede hacer esto, o no se sabe con bastante certeza quién es (`demands`).",
            "The step that follows when the contact may not do this, or is not known surely enough (`demands`)."),
        "timeout": Explained("Cuánto se espera la primera tecla.", "How long the first key is waited for."),
        "inter-digit-timeout": Explained(
            "Cuánto se espera entre tecla y tecla.", "How long is waited between two keys."),
        "silence": Explained(
            "Qué hace si no se marca nada; aquí o en `defaults`.",
            "What it does when nothing is keyed; here or in `defaults`."),
        "wrong": Explained(
            "Qué hace si se marca otra cosa; aquí o en `defaults`.",
            "What it does when something else is keyed; here or in `defaults`."),
        "empty": Explained(
            "Qué hace si no se grabó nada; aquí o en `defaults`.",
            "What it does when nothing was recorded; here or in `defaults`."),
        "unknown": Explained(
            "Qué hace si ese número no existe; aquí o en `defaults`.",
            "What it does when there is no such number; here or in `defaults`."),
        "retry.say": Explained("Lo que dice antes de preguntar otra vez.", "What it says before it asks again."),
        "retry.limit": Explained(
            "Cuántas veces; después sigue en `then`.", "How many times; then it goes on at `then`."),
        "retry.then": Explained("El paso que sigue después.", "The step that follows then."),
        "digits": Explained(
            "Cuántas teclas se esperan; termina con # o al dejar de marcar (`inter-digit-timeout`).",
            "How many keys are expected; # ends them, or keying no more (`inter-digit-timeout`)."),
        "longest": Explained("Lo más que dura la grabación.", "The longest that is recorded."),
        "shortest": Explained("Menos que esto es no decir nada.", "Less than this is nothing said."),
        "end-silence": Explained("El silencio que termina la grabación.", "The silence that ends the recording."),
        "end-keys": Explained("Las teclas que la terminan.", "The keys that end it."),
        "thanks": Explained("Lo que dice cuando quedó grabado.", "What it says when it was kept."),
        "notice.decline": Explained(
            "La tecla con que se niega, y lo que entonces se dice.",
            "The key that declines, and what is said then."),
        "notice.decline.key": Explained("La tecla.", "The key."),
        "notice.decline.say": Explained("Lo que se dice a quien se niega.", "What is said to who declines."),
        "notice.timeout": Explained(
            "Cuánto se espera la tecla después del aviso.", "How long the key is waited for after the notice."),
        "step.hours.open": Explained("El paso si está abierto.", "The step when it is open."),
        "step.hours.guard": Explained("El paso si está de guardia.", "The step when it is on guard."),
        "step.hours.closed": Explained("El paso si está cerrado.", "The step when it is closed."),
        "check.is": Explained("Por valor, el paso que sigue.", "By value, the step that follows."),
        "check.else": Explained(
            "El paso si no es ninguno de ellos; no va si cada valor tiene ya el suyo.",
            "The step when it is none of them; left out where each value has its own."),
        "menu.other-languages": Explained(
            "Lo que se dice después, en los idiomas en que no va la llamada.",
            "What is said after it, in the languages in which the call is not."),
        "menu.sets": Explained(
            "El dato del caso que llena la tecla, con `is`: `type`, `product`, `severity`, `severity-agreed`, `urgency`, "
                + "`version`, `evidence` o un nombre suyo.",
            "The field of the case that a key fills in, by `is`: `type`, `product`, `severity`, `severity-agreed`, "
                + "`urgency`, `version`, `evidence` or a name of your own."),
        "menu.keys": Explained(
            "Por tecla, el paso que sigue; o `{ is: VALOR, then: PASO }`. Con `options`, solo las demás teclas.",
            "By key, the step that follows; or `{ is: VALUE, then: STEP }`. With `options`, the other keys only."),
        "menu.options": Explained(
            "Ofrece lo que está en la lista de arriba, en su orden, con las teclas desde el 1; hasta nueve. La frase lo dice "
                + "donde lleva `{options}`: «Para ventas, marque uno.», con el `say` de cada nombre. Anota el elegido, como "
                + "`sets`.",
            "Offers what that list of the head holds, in its order, under the keys from 1 on; up to nine. The sentence tells "
                + "it where it holds `{options}`: “For sales, press one.”, by the `say` of each name. It notes which was "
                + "chosen, as `sets` does."),
        "menu.is": Explained(
            "Con `options`, los que siguen a un paso propio: `{ NOMBRE: PASO }`.",
            "With `options`, those that go on at a step of their own: `{ NAME: STEP }`."),
        "menu.then": Explained(
            "Con `options`, el paso que sigue a los demás.", "With `options`, the step that follows the others."),
        "menu.keys.is": Explained("El valor que anota en el caso.", "The value that it fills in."),
        "menu.keys.then": Explained("El paso que sigue.", "The step that follows."),
        "repeat": Explained("La tecla que lo repite, o `no`.", "The key that repeats it, or `no`."),
        "repeats": Explained("Cuántas veces se puede repetir.", "How often it can be repeated."),
        "identify.code": Explained("Lo que dice para pedir la clave.", "What asks for the code."),
        "identify.pin": Explained("Lo que dice para pedir el número confidencial.", "What asks for the PIN."),
        "identify.by-number": Explained(
            "Si basta el número de quien llama; si no basta, quien llama del suyo solo marca el número confidencial.",
            "Whether the caller's number is enough; where it is not, who calls from theirs keys the PIN alone."),
        "identify.ask-for-person": Explained(
            "Si a quien llama del número de una empresa se le pregunta quién es.",
            "Whether who calls from a company's number is asked who they are."),
        "identify.wrong": Explained(
            "Qué hace si clave y número no van juntos.", "What it does when code and PIN do not match."),
        "identify.wrong.say": Explained(
            "Lo que dice antes de preguntar otra vez.", "What it says before it asks again."),
        "identify.wrong.limit": Explained("Cuántos intentos.", "How many attempts."),
        "identify.wrong.then": Explained("El paso que sigue después.", "The step that follows then."),
        "identify.code-digits": Explained("De cuántas teclas es la clave.", "How many digits a code has."),
        "identify.pin-digits": Explained("De cuántas teclas es el número confidencial.", "How many digits a PIN has."),
        "identify.company": Explained(
            "El paso si solo se sabe la empresa; si no se dice, el de `then`.",
            "The step when only the company is known; else that of `then`."),
        "identify.locked": Explained("El paso si la clave está bloqueada.", "The step when the code is locked."),
        "queue.not-allowed": Explained(
            "El paso que sigue si el contacto no puede esperar aquí; obligatorio, salvo con `admits: anyone`.",
            "The step that follows when the contact may not wait here; required but with `admits: anyone`."),
        "queue.admits": Explained(
            "Quién puede esperar: solo identificados (`identified`, lo normal) o cualquiera (`anyone`).",
            "Who may wait: identified callers only (`identified`, the usual) or anybody (`anyone`)."),
        "queue.welcome": Explained("Lo que dice al entrar.", "What it says on entering."),
        "queue.place": Explained(
            "Lo que dice cada tanto; puede llevar `{queue.position}`.",
            "What it says at each turn; may hold `{queue.position}`."),
        "queue.place.say": Explained("La frase.", "The sentence."),
        "queue.place.every": Explained("Cada cuánto.", "How often."),
        "queue.music": Explained("La música de espera.", "The music."),
        "queue.keys": Explained(
            "Teclas que sacan de la fila, con el paso que sigue.",
            "Keys that leave the queue, with the step that follows."),
        "queue.ring": Explained("Cuánto suena el teléfono del agente.", "How long the agent's telephone rings."),
        "transfer.ring": Explained("Cuánto suena el departamento.", "How long the department rings."),
        "queue.connecting": Explained(
            "Lo que dice antes de grabar a quien no oyó el aviso.",
            "What it says before it records who has not heard the notice."),
        "queue.back-at-head": Explained(
            "Lo que dice si el agente no contestó y se vuelve al primer lugar.",
            "What it says when the agent did not answer and the caller is first again."),
        "queue.then": Explained("El paso después de hablar con el agente.", "The step after the talk with the agent."),
        "queue.longest": Explained("La espera más larga y a dónde sigue.", "The longest wait and where it goes on."),
        "queue.longest.wait": Explained("Cuánto.", "How long."),
        "queue.longest.then": Explained("El paso que sigue.", "The step that follows."),
        "queue.drained": Explained(
            "Lo que pasa si el servidor se detiene: la espera se vuelve una llamada de vuelta.",
            "What happens when the gateway is stopped: the wait becomes a call-back."),
        "queue.drained.say": Explained("Lo que dice.", "What it says."),
        "queue.drained.then": Explained("El paso que sigue.", "The step that follows."),
        "message.request": Explained("Lo que dice antes del tono.", "What it says before the tone."),
        "call-back.confirm": Explained(
            "La pregunta si el número es correcto.", "The question whether the number is right."),
        "call-back.confirm.say": Explained(
            "La frase; lleva `{callback.number}`.", "The sentence; it has `{callback.number}`."),
        "call-back.confirm.yes": Explained(
            "La tecla de que sí; 1 si no se dice.", "The key for yes; 1 unless said otherwise."),
        "call-back.confirm.other": Explained(
            "La tecla para dar otro; 2 si no se dice.", "The key for another one; 2 unless said otherwise."),
        "call-back.number": Explained("Lo que dice para pedir otro número.", "What asks for another number."),
        "call-back.noted": Explained("Lo que dice cuando quedó anotado.", "What it says when it is noted."),
        "transfer.announce": Explained(
            "Lo que dice antes de pasar la llamada.", "What it says before it hands the call on."),
        "transfer.failed": Explained("El paso si nadie contestó.", "The step when nobody answered."),
    ]
}
