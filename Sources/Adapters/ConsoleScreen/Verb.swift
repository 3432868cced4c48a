/// The commands an agent types, and how they are explained.
enum Verb: String, CaseIterable {
    case signIn = "entrar"
    case ready = "listo"
    case pause = "pausa"
    case accept = "aceptar"
    case decline = "rechazar"
    case hangUp = "colgar"
    case card = "ficha"
    case vouch = "validar"
    case ticket = "caso"
    case newTicket = "nuevo"
    case wrapUp = "cerrar"
    case messages = "mensajes"
    case take = "tomar"
    case messageDone = "hecho"
    case calls = "llamadas"
    case signOut = "desconectar"
    case help = "ayuda"
    case quit = "salir"

    init?(typed word: String) {
        let word = word.lowercased()
        guard let verb = Self.allCases.first(where: { $0.rawValue == word || $0.aliases.contains(word) }) else {
            return nil
        }
        self = verb
    }

    var aliases: [String] {
        switch self {
        case .signIn: ["signin", "login"]
        case .ready: ["lista", "ready"]
        case .pause: ["pause"]
        case .accept: ["accept"]
        case .decline: ["decline"]
        case .hangUp: ["hangup"]
        case .card: ["card"]
        case .vouch: ["vouch"]
        case .ticket: ["ticket"]
        case .newTicket: ["new"]
        case .wrapUp: ["wrapup"]
        case .messages: ["messages"]
        case .take: ["take"]
        case .messageDone: ["done"]
        case .calls: ["calls"]
        case .signOut: ["signout", "logout"]
        case .help: ["help", "?"]
        case .quit: ["quit", "exit"]
        }
    }

    /// How it is typed; in brackets what may be left out.
    var usage: String {
        switch self {
        case .signIn: "entrar AGENTE"
        case .pause: "pausa [MOTIVO]"
        case .vouch: "validar NÚMERO-DE-CONTACTO"
        case .ticket: "caso NÚMERO [estado ESTADO | responsable NOMBRE | plazo AAAA-MM-DD [HH:MM]]"
        case .newTicket: "nuevo TIPO PRODUCTO ASUNTO [| NOTA]"
        case .wrapUp: "cerrar [CASO] DISPOSICIÓN NOTA"
        case .take: "tomar NÚMERO"
        case .messageDone: "hecho NÚMERO [CASO] NOTA"
        case .help: "ayuda [ORDEN]"
        default: rawValue
        }
    }

    var explanation: String {
        switch self {
        case .signIn: "entra con su nombre de agente; el NIP se pide aparte y no se muestra"
        case .ready: "queda disponible para recibir llamadas"
        case .pause: "deja de recibir llamadas"
        case .accept: "toma la llamada ofrecida; sonará su teléfono"
        case .decline: "deja la llamada ofrecida para otro agente"
        case .hangUp: "termina la conversación"
        case .card: "vuelve a mostrar la llamada y lo que se sabe de ella"
        case .vouch: "da fe de que quien llama es ese contacto"
        case .ticket: "muestra un caso, o le cambia el estado, el responsable o el plazo"
        case .newTicket:
            "abre un caso para quien llama; PRODUCTO puede ser «-», y lo de varias palabras va entre comillas"
        case .wrapUp: "cierra la llamada atendida con su disposición y una nota"
        case .messages: "lista los mensajes y las devoluciones de llamada pendientes"
        case .take: "toma un mensaje para atenderlo"
        case .messageDone: "da por atendido un mensaje, con una nota"
        case .calls: "lista las últimas llamadas"
        case .signOut: "sale el agente; la consola sigue abierta"
        case .help: "muestra esta ayuda, o la de una orden"
        case .quit: "cierra la consola"
        }
    }
}
