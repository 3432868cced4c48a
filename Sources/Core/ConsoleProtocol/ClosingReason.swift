public import Telephony

/// Why a connection ends, or will. An open list: a console treats one it does not know as `stopped`.
public struct ClosingReason: Identifier {
    public let raw: String
    public init(_ raw: String) { self.raw = raw }

    /// The gateway takes no new calls; it ends the connection when the present calls are over. Only this reason leaves
    /// the connection up for a while.
    public static let drain = Self("drain")
    public static let stopped = Self("stopped")
    /// No line for longer than the idle limit.
    public static let idle = Self("idle")
    /// No `hello` in time, or something else first.
    public static let greeting = Self("greeting")
    public static let version = Self("version")
    public static let badLine = Self("badLine")
    public static let wrongPINs = Self("wrongPINs")
    /// The gateway's settings do not let this user of the machine in.
    public static let notAllowed = Self("notAllowed")
    public static let tooManyConsoles = Self("tooManyConsoles")
    /// The agent signed in elsewhere.
    public static let replaced = Self("replaced")

    public var sentence: String {
        switch self {
        case .drain: "El conmutador se detendrá en cuanto terminen las llamadas en curso."
        case .stopped: "El conmutador se detuvo."
        case .idle: "La consola no dio señales de vida."
        case .greeting: "La consola no se presentó."
        case .version: "La consola y el conmutador hablan versiones distintas."
        case .badLine: "La consola no respeta el protocolo."
        case .wrongPINs: "Demasiados intentos con un NIP incorrecto."
        case .notAllowed: "Este usuario de la máquina no tiene permiso de abrir una consola."
        case .tooManyConsoles: "Ya hay demasiadas consolas abiertas."
        case .replaced: "El agente entró desde otra consola."
        default: "El conmutador cierra la conexión (\(raw.shown(upTo: ConsoleLimits.nameLength)))."
        }
    }
}
