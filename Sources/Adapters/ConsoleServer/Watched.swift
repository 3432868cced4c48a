/// A socket the server's thread waits for.
struct Watched {
    let socket: Int32
    /// nil for the listener.
    let console: ConnectionID?
    /// As `poll` takes and gives them.
    var events: Int16
}
