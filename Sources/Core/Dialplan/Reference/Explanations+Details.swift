import Document

extension Explanations {
    /// The keys of the steps, and those of the forms that many of them share.
    static let details: [String: Bilingual] = [
        "then": Bilingual(es: "El paso que sigue cuando salió bien.", en: "The step that follows when all went well."),
        "fault": Bilingual(
            es: "El paso que sigue si falla algo nuestro; aquí o en `defaults`.",
            en: "The step that follows when something of ours fails; here or in `defaults`."),
        "not-allowed": Bilingual(
            es:
                "El paso que sigue si el contacto no puede hacer esto, o no se sabe con bastante certeza quién es (`demands`).",
            en: "The step that follows when the contact may not do this, or is not known surely enough (`demands`)."),
        "timeout": Bilingual(es: "Cuánto se espera la primera tecla.", en: "How long the first key is waited for."),
        "inter-digit-timeout": Bilingual(
            es: "Cuánto se espera entre tecla y tecla.", en: "How long is waited between two keys."),
        "silence": Bilingual(
            es: "Qué hace si no se marca nada; aquí o en `defaults`.",
            en: "What it does when nothing is keyed; here or in `defaults`."),
        "wrong": Bilingual(
            es: "Qué hace si se marca otra cosa; aquí o en `defaults`.",
            en: "What it does when something else is keyed; here or in `defaults`."),
        "empty": Bilingual(
            es: "Qué hace si no se grabó nada; aquí o en `defaults`.",
            en: "What it does when nothing was recorded; here or in `defaults`."),
        "unknown": Bilingual(
            es: "Qué hace si ese número no existe; aquí o en `defaults`.",
            en: "What it does when there is no such number; here or in `defaults`."),
        "retry.say": Bilingual(
            es: "Lo que dice antes de preguntar otra vez.", en: "What it says before it asks again."),
        "retry.limit": Bilingual(
            es: "Cuántas veces; después sigue en `then`.", en: "How many times; then it goes on at `then`."),
        "retry.then": Bilingual(es: "El paso que sigue después.", en: "The step that follows then."),
        "digits": Bilingual(
            es: "Cuántas teclas se esperan; termina con # o al dejar de marcar (`inter-digit-timeout`).",
            en: "How many keys are expected; # ends them, or keying no more (`inter-digit-timeout`)."),
        "longest": Bilingual(es: "Lo más que dura la grabación.", en: "The longest that is recorded."),
        "shortest": Bilingual(es: "Menos que esto es no decir nada.", en: "Less than this is nothing said."),
        "end-silence": Bilingual(
            es: "El silencio que termina la grabación.", en: "The silence that ends the recording."),
        "end-keys": Bilingual(es: "Las teclas que la terminan.", en: "The keys that end it."),
        "thanks": Bilingual(es: "Lo que dice cuando quedó grabado.", en: "What it says when it was kept."),
        "notice.decline": Bilingual(
            es: "La tecla con que se niega, y lo que entonces se dice.",
            en: "The key that declines, and what is said then."),
        "notice.decline.key": Bilingual(es: "La tecla.", en: "The key."),
        "notice.decline.say": Bilingual(es: "Lo que se dice a quien se niega.", en: "What is said to who declines."),
        "notice.timeout": Bilingual(
            es: "Cuánto se espera la tecla después del aviso.", en: "How long the key is waited for after the notice."),
        "step.hours.open": Bilingual(es: "El paso si está abierto.", en: "The step when it is open."),
        "step.hours.guard": Bilingual(es: "El paso si está de guardia.", en: "The step when it is on guard."),
        "step.hours.closed": Bilingual(es: "El paso si está cerrado.", en: "The step when it is closed."),
        "check.is": Bilingual(es: "Por valor, el paso que sigue.", en: "By value, the step that follows."),
        "check.else": Bilingual(
            es: "El paso si no es ninguno de ellos; no va si cada valor tiene ya el suyo.",
            en: "The step when it is none of them; left out where each value has its own."),
        "menu.other-languages": Bilingual(
            es: "Lo que se dice después, en los idiomas en que no va la llamada.",
            en: "What is said after it, in the languages in which the call is not."),
        "menu.sets": Bilingual(
            es:
                "El dato del caso que llena la tecla, con `is`: `type`, `product`, `severity`, `severity-agreed`, `urgency`, "
                + "`version`, `evidence` o un nombre suyo.",
            en: "The field of the case that a key fills in, by `is`: `type`, `product`, `severity`, `severity-agreed`, "
                + "`urgency`, `version`, `evidence` or a name of your own."),
        "menu.keys": Bilingual(
            es: "Por tecla, el paso que sigue; o `{ is: VALOR, then: PASO }`. Con `options`, solo las demás teclas.",
            en: "By key, the step that follows; or `{ is: VALUE, then: STEP }`. With `options`, the other keys only."),
        "menu.options": Bilingual(
            es:
                "Ofrece lo que está en la lista de arriba, en su orden, con las teclas desde el 1; hasta nueve. La frase lo dice "
                + "donde lleva `{options}`: «Para ventas, marque uno.», con el `say` de cada nombre. Anota el elegido, como "
                + "`sets`.",
            en:
                "Offers what that list of the head holds, in its order, under the keys from 1 on; up to nine. The sentence tells "
                + "it where it holds `{options}`: “For sales, press one.”, by the `say` of each name. It notes which was "
                + "chosen, as `sets` does."),
        "menu.is": Bilingual(
            es: "Con `options`, los que siguen a un paso propio: `{ NOMBRE: PASO }`.",
            en: "With `options`, those that go on at a step of their own: `{ NAME: STEP }`."),
        "menu.then": Bilingual(
            es: "Con `options`, el paso que sigue a los demás.", en: "With `options`, the step that follows the others."
        ),
        "menu.keys.is": Bilingual(es: "El valor que anota en el caso.", en: "The value that it fills in."),
        "menu.keys.then": Bilingual(es: "El paso que sigue.", en: "The step that follows."),
        "repeat": Bilingual(es: "La tecla que lo repite, o `no`.", en: "The key that repeats it, or `no`."),
        "repeats": Bilingual(es: "Cuántas veces se puede repetir.", en: "How often it can be repeated."),
        "identify.code": Bilingual(es: "Lo que dice para pedir la clave.", en: "What asks for the code."),
        "identify.pin": Bilingual(es: "Lo que dice para pedir el número confidencial.", en: "What asks for the PIN."),
        "identify.by-number": Bilingual(
            es:
                "Si basta el número de quien llama; si no basta, quien llama del suyo solo marca el número confidencial.",
            en: "Whether the caller's number is enough; where it is not, who calls from theirs keys the PIN alone."),
        "identify.ask-for-person": Bilingual(
            es: "Si a quien llama del número de una empresa se le pregunta quién es.",
            en: "Whether who calls from a company's number is asked who they are."),
        "identify.wrong": Bilingual(
            es: "Qué hace si clave y número no van juntos.", en: "What it does when code and PIN do not match."),
        "identify.wrong.say": Bilingual(
            es: "Lo que dice antes de preguntar otra vez.", en: "What it says before it asks again."),
        "identify.wrong.limit": Bilingual(es: "Cuántos intentos.", en: "How many attempts."),
        "identify.wrong.then": Bilingual(es: "El paso que sigue después.", en: "The step that follows then."),
        "identify.code-digits": Bilingual(es: "De cuántas teclas es la clave.", en: "How many digits a code has."),
        "identify.pin-digits": Bilingual(
            es: "De cuántas teclas es el número confidencial.", en: "How many digits a PIN has."),
        "identify.company": Bilingual(
            es: "El paso si solo se sabe la empresa; si no se dice, el de `then`.",
            en: "The step when only the company is known; else that of `then`."),
        "identify.locked": Bilingual(
            es: "El paso si la clave está bloqueada.", en: "The step when the code is locked."),
        "queue.not-allowed": Bilingual(
            es: "El paso que sigue si el contacto no puede esperar aquí; obligatorio, salvo con `admits: anyone`.",
            en: "The step that follows when the contact may not wait here; required but with `admits: anyone`."),
        "queue.admits": Bilingual(
            es: "Quién puede esperar: solo identificados (`identified`, lo normal) o cualquiera (`anyone`).",
            en: "Who may wait: identified callers only (`identified`, the usual) or anybody (`anyone`)."),
        "queue.welcome": Bilingual(es: "Lo que dice al entrar.", en: "What it says on entering."),
        "queue.place": Bilingual(
            es: "Lo que dice cada tanto; puede llevar `{queue.position}`.",
            en: "What it says at each turn; may hold `{queue.position}`."),
        "queue.place.say": Bilingual(es: "La frase.", en: "The sentence."),
        "queue.place.every": Bilingual(es: "Cada cuánto.", en: "How often."),
        "queue.music": Bilingual(es: "La música de espera.", en: "The music."),
        "queue.keys": Bilingual(
            es: "Teclas que sacan de la fila, con el paso que sigue.",
            en: "Keys that leave the queue, with the step that follows."),
        "queue.ring": Bilingual(
            es: "Cuánto suena el teléfono del agente.", en: "How long the agent's telephone rings."),
        "transfer.ring": Bilingual(es: "Cuánto suena el departamento.", en: "How long the department rings."),
        "queue.connecting": Bilingual(
            es: "Lo que dice antes de grabar a quien no oyó el aviso.",
            en: "What it says before it records who has not heard the notice."),
        "queue.back-at-head": Bilingual(
            es: "Lo que dice si el agente no contestó y se vuelve al primer lugar.",
            en: "What it says when the agent did not answer and the caller is first again."),
        "queue.then": Bilingual(
            es: "El paso después de hablar con el agente.", en: "The step after the talk with the agent."),
        "queue.longest": Bilingual(
            es: "La espera más larga y a dónde sigue.", en: "The longest wait and where it goes on."),
        "queue.longest.wait": Bilingual(es: "Cuánto.", en: "How long."),
        "queue.longest.then": Bilingual(es: "El paso que sigue.", en: "The step that follows."),
        "queue.drained": Bilingual(
            es: "Lo que pasa si el servidor se detiene: la espera se vuelve una llamada de vuelta.",
            en: "What happens when the gateway is stopped: the wait becomes a call-back."),
        "queue.drained.say": Bilingual(es: "Lo que dice.", en: "What it says."),
        "queue.drained.then": Bilingual(es: "El paso que sigue.", en: "The step that follows."),
        "message.request": Bilingual(es: "Lo que dice antes del tono.", en: "What it says before the tone."),
        "call-back.confirm": Bilingual(
            es: "La pregunta si el número es correcto.", en: "The question whether the number is right."),
        "call-back.confirm.say": Bilingual(
            es: "La frase; lleva `{callback.number}`.", en: "The sentence; it has `{callback.number}`."),
        "call-back.confirm.yes": Bilingual(
            es: "La tecla de que sí; 1 si no se dice.", en: "The key for yes; 1 unless said otherwise."),
        "call-back.confirm.other": Bilingual(
            es: "La tecla para dar otro; 2 si no se dice.", en: "The key for another one; 2 unless said otherwise."),
        "call-back.number": Bilingual(es: "Lo que dice para pedir otro número.", en: "What asks for another number."),
        "call-back.noted": Bilingual(es: "Lo que dice cuando quedó anotado.", en: "What it says when it is noted."),
        "transfer.announce": Bilingual(
            es: "Lo que dice antes de pasar la llamada.", en: "What it says before it hands the call on."),
        "transfer.failed": Bilingual(es: "El paso si nadie contestó.", en: "The step when nobody answered."),
    ]
}
