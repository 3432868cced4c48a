public import Document

/// Why a database of records cannot be used; nothing in it was touched.
public enum OpenFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// There is no such file, and it was not to be made.
    case missing(path: String)
    /// Written by a later version of this program.
    case newer(path: String, version: Int, known: Int)
    /// Written by an earlier version; a reader does not bring it up to date.
    case older(path: String, version: Int, known: Int)
    /// Another gateway works on it.
    case held(path: String, process: Int32?)
    /// A SQLite database of some other program.
    case foreign(path: String)
    case damaged(path: String, String)
    case discFull(path: String)
    case cannotOpen(path: String, String)

    /// In English.
    public var description: String { message.en }

    public var message: Bilingual {
        switch self {
        case .missing(let path): Bilingual(es: "no hay base de datos en \(path)", en: "there is no database at \(path)")
        case .newer(let path, let version, let known):
            Bilingual(
                es: "la base de datos \(path) es de la versión \(version); este programa conoce hasta la \(known)",
                en: "the database \(path) is of version \(version); this program knows versions up to \(known)")
        case .older(let path, let version, let known):
            Bilingual(
                es: "la base de datos \(path) es de la versión \(version) y antes hay que llevarla a la \(known): "
                    + "arranque el conmutador",
                en: "the database \(path) is of version \(version) and must first be brought to version \(known): "
                    + "start the gateway")
        case .held(let path, let process?):
            Bilingual(
                es: "otro conmutador (proceso \(process)) trabaja con la base de datos \(path)",
                en: "another gateway (process \(process)) works on the database \(path)")
        case .held(let path, nil):
            Bilingual(
                es: "otro conmutador trabaja con la base de datos \(path)",
                en: "another gateway works on the database \(path)")
        case .foreign(let path):
            Bilingual(
                es: "\(path) es una base de datos de otro programa", en: "\(path) is a database of some other program")
        case .damaged(let path, let text):
            Bilingual(
                es: "la base de datos \(path) está dañada: \(text)", en: "the database \(path) is damaged: \(text)")
        case .discFull(let path):
            Bilingual(
                es: "ya no hay espacio para la base de datos \(path)",
                en: "there is no space left for the database \(path)")
        case .cannotOpen(let path, let text):
            Bilingual(
                es: "la base de datos \(path) no se puede abrir: \(text)",
                en: "the database \(path) cannot be opened: \(text)")
        }
    }
}
