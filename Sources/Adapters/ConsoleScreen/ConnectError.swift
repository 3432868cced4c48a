public import ConsoleProtocol

/// Why a console could not reach its gateway.
public enum ConnectError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Nothing listens at this path.
    case noGateway(path: String)
    /// The socket's permissions keep this user out.
    case forbidden(path: String)
    /// The gateway did not answer in time, or has no room for a new connection.
    case busy(path: String)
    case pathTooLong(String)
    /// The gateway closed the connection; nil when it did not say why.
    case turnedAway(ClosingReason?)
    case refused(Refusal)
    /// A system call failed, with its error number.
    case system(call: String, errno: Int32)

    /// Trying again later may help.
    public var mayPass: Bool {
        switch self {
        case .noGateway, .busy, .system: true
        case .turnedAway(let why): why != .notAllowed && why != .version
        case .forbidden, .pathTooLong, .refused: false
        }
    }

    /// In the agent's words.
    public var description: String {
        switch self {
        case .noGateway(let path): "No hay ningún conmutador en \(path)."
        case .forbidden(let path): "Este usuario no tiene permiso de usar \(path)."
        case .busy: "El conmutador no contesta."
        case .pathTooLong(let path): "La ruta del conmutador es demasiado larga: \(path)"
        case .turnedAway(let why): why?.sentence ?? "El conmutador cerró la conexión."
        case .refused(let refusal): refusal.sentence
        case .system(let call, let number): "Falló «\(call)» (error \(number))."
        }
    }
}
