/// Why a challenge cannot be answered, or credentials cannot be read.
public enum DigestFailure: Error, Sendable, Hashable, CustomStringConvertible {
    /// Another scheme than Digest.
    case otherScheme(String)
    /// Text that is no list of parameters, or a parameter whose value cannot be.
    case malformed(String)
    case missing(parameter: String)
    case repeated(parameter: String)
    case unknownAlgorithm(String)
    /// None of the qualities of protection that are asked for is known.
    case unknownQop(String)
    /// What we were to send would break out of its line.
    case unsendable(parameter: String)
    /// The library that hashes failed, or does not know the function any more.
    case cannotHash

    public var description: String {
        switch self {
        case .otherScheme(let scheme): "“\(scheme)” is not Digest"
        case .malformed(let text): "“\(text)” cannot be read"
        case .missing(let parameter): "“\(parameter)” is missing"
        case .repeated(let parameter): "“\(parameter)” is there twice"
        case .unknownAlgorithm(let name): "the algorithm “\(name)” is unknown"
        case .unknownQop(let list): "of the protections “\(list)” none is known"
        case .unsendable(let parameter): "“\(parameter)” holds characters that cannot be sent"
        case .cannotHash: "a hash could not be computed"
        }
    }
}
