public import ConsoleProtocol

/// Why a console's connection ended.
public enum DisconnectReason: Hashable, Sendable {
    /// The console closed it, or died.
    case consoleLeft
    /// The gateway closed it and told the console why.
    case closed(ClosingReason)
    /// The console did not read what it was sent.
    case tooSlow
}
