/// Why a line from a console is no command.
public enum RequestFault: Error, Hashable, Sendable {
    /// The bytes are not UTF-8.
    case notText
    /// Longer than `ConsoleLimits.commandLineBytes`.
    case overlong
    /// Not a JSON object.
    case notJSON
    /// `v` is absent (nil) or another version's.
    case version(Int?)
    /// `ref` is absent or no integer.
    case noReference
    /// `do` is absent (empty) or names nothing; with the nearest right name.
    case unknownCommand(String, nearest: String?)
    case missingField(String)
    /// The field holds something of another type, or a number out of range.
    case wrongField(String)
    case longField(String, limit: Int)

    /// What the console is told.
    public var refusal: Refusal {
        switch self {
        case .notText: Refusal(.badLine, "La línea no es texto UTF-8.")
        case .overlong:
            Refusal(.badLine, "La línea pasa del límite de \(ConsoleLimits.commandLineBytes) bytes.")
        case .notJSON: Refusal(.badLine, "La línea no es un objeto JSON.")
        case .version(let version):
            Refusal(
                .version,
                "Esta consola habla la versión \(version.map(String.init) ?? "?") del protocolo y el conmutador, "
                    + "la \(ConsoleLimits.version): instale una consola de la misma versión que el conmutador.")
        case .noReference: Refusal(.badLine, "Falta «ref», el número con el que se contesta a la orden.")
        case .unknownCommand(let name, let nearest):
            Refusal(
                .unknownCommand,
                "No existe la orden «\(Self.shown(name))»." + (nearest.map { " ¿Quiso decir «\($0)»?" } ?? ""))
        case .missingField(let field): Refusal(.badField, "Falta «\(field)».")
        case .wrongField(let field): Refusal(.badField, "«\(field)» no tiene la forma debida.")
        case .longField(let field, let limit):
            Refusal(.badField, "«\(field)» pasa del límite de \(limit) caracteres.")
        }
    }

    private static func shown(_ name: String) -> String { name.shown(upTo: ConsoleLimits.nameLength) }
}
