internal import Document

/// Why a subcommand ends without having done its work: one clear sentence, and an exit status that is not 0.
enum Failure: Error, CustomStringConvertible {
    /// The arguments are not understood.
    case arguments(String)
    /// The work could not be done.
    case work(String)
    /// Files are wrong: each fault with its place, and what was not done because of them.
    case files(Problems, so: String, in: MessageLanguage = .english)

    static let usage = Failure.arguments("")

    /// `EX_USAGE` of sysexits.h for arguments, 1 for all else.
    var status: Int32 {
        switch self {
        case .arguments: 64
        case .work, .files: 1
        }
    }
    var description: String {
        switch self {
        case .arguments(let text), .work(let text): text
        case .files(_, let consequence, _): consequence
        }
    }
}
