internal import Document

/// Why a subcommand ends without having done its work: one clear sentence, and an exit status that is not 0.
enum Failure: Error {
    /// The arguments are not understood.
    case arguments(Bilingual)
    /// The work could not be done.
    case work(Bilingual)
    /// Files are wrong: each fault with its place, and what was not done because of them.
    case files(Problems, so: Bilingual)

    static let usage = Failure.arguments(.nothing)

    /// `EX_USAGE` of sysexits.h for arguments, 1 for all else.
    var status: Int32 {
        switch self {
        case .arguments: 64
        case .work, .files: 1
        }
    }
    var message: Bilingual {
        switch self {
        case .arguments(let message), .work(let message), .files(_, let message): message
        }
    }

    static func cannotStandTogether(_ option: String, _ other: String) -> Failure {
        .arguments(
            Bilingual(
                es: "\(option) y \(other) no pueden ir juntos", en: "\(option) and \(other) cannot stand together"))
    }

    /// An option that must be there, and what it is for.
    static func isMissing(_ option: String, _ why: Bilingual) -> Failure {
        .arguments(Bilingual(es: "falta \(option): \(why.es)", en: "\(option) is missing: \(why.en)"))
    }

    /// - Parameter why: As the system says it.
    static func cannotBeRead(_ path: String, _ why: String) -> Failure {
        .work(Bilingual(es: "\(path) no se puede leer: \(why)", en: "\(path) cannot be read: \(why)"))
    }

    static func cannotBeWritten(_ path: String, _ why: String) -> Failure {
        .work(Bilingual(es: "\(path) no se puede escribir: \(why)", en: "\(path) cannot be written: \(why)"))
    }
}

extension Bilingual {
    /// What follows a name that is none of `names`: the one that was meant, else all there are.
    static func meant(_ name: String, among names: [String]) -> Bilingual {
        if let meant = nearest(name, among: names) { return .didYouMean(meant) }
        let all = names.joined(separator: ", ")
        return Bilingual(es: "; hay \(all)", en: "; those there are: \(all)")
    }
}
