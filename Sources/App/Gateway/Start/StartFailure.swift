internal import ConsoleServer
public import Document
internal import MediaTransport
internal import Records
internal import Signaling

/// Why the gateway could not start: one clear sentence each, and nothing was changed.
public enum StartFailure: Error, Sendable, CustomStringConvertible {
    /// The settings, a dialplan, a prompt.
    case files(Problems)
    case other(String)

    public var description: String {
        switch self {
        case .files(let problems): problems.map(\.description).joined(separator: "\n")
        case .other(let sentence): sentence
        }
    }
}
