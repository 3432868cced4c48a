/// Why the consoles' socket could not be opened.
public enum ListenError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Longer than a socket's name may be (unix(7)): 107 bytes, or fewer where the folder needs them.
    case pathTooLong(String)
    /// Another gateway answers at this path.
    case inUse(String)
    /// Something that is no socket stands at this path.
    case notASocket(String)
    case unknownGroup(String)
    /// A system call failed, with its error number.
    case system(call: String, path: String, errno: Int32)

    public var description: String {
        switch self {
        case .pathTooLong(let path): "the socket's path is too long: \(path)"
        case .inUse(let path): "another gateway listens at \(path)"
        case .notASocket(let path): "\(path) exists and is no socket"
        case .unknownGroup(let name): "there is no group “\(name)”"
        case .system(let call, let path, let number): "\(call) failed for \(path): \(SystemError.text(number))"
        }
    }
}
