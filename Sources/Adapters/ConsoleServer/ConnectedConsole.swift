internal import ConsoleProtocol
internal import Glibc
internal import Telephony

/// One accepted socket: its reducer, what was read of a line, and what waits to be written.
struct ConnectedConsole {
    enum ReadOutcome {
        case bytes(ArraySlice<UInt8>)
        case nothing
        case ended
    }

    let id: ConnectionID
    let socket: Int32
    let peer: Peer
    var framer = LineFramer(limit: ConsoleLimits.commandLineBytes)
    var reducer: ConsoleConnection
    /// Why it ends; from then on nothing is read.
    private(set) var end: DisconnectReason?
    /// When it is cut off, read to the end or not.
    private(set) var lingerUntil: Timestamp?
    private var outgoing: [UInt8] = []

    init(id: ConnectionID, socket: Int32, peer: Peer, reducer: ConsoleConnection) {
        self.id = id
        self.socket = socket
        self.peer = peer
        self.reducer = reducer
    }

    var hasOutgoing: Bool { !outgoing.isEmpty }

    mutating func queue(_ bytes: [UInt8], limit: Int) {
        if end != nil { return }
        if outgoing.count + bytes.count > limit { return cut(.tooSlow) }
        outgoing += bytes
    }

    /// Ends it when what waits has been written, or at `lingerUntil`.
    mutating func finish(_ reason: DisconnectReason, lingerUntil: Timestamp) {
        if end != nil { return }
        end = reason
        self.lingerUntil = lingerUntil
    }

    /// Ends it at once.
    mutating func cut(_ reason: DisconnectReason) {
        outgoing = []
        end = end ?? reason
    }

    mutating func read(into buffer: inout [UInt8]) -> ReadOutcome {
        let count = recv(socket, &buffer, buffer.count, Int32(MSG_DONTWAIT))
        if count > 0 { return .bytes(buffer[..<count]) }
        if count < 0, errno == EAGAIN || errno == EINTR { return .nothing }
        return .ended
    }

    mutating func write() {
        if outgoing.isEmpty { return }
        let count = Glibc.send(
            socket, outgoing, outgoing.count, Int32(MSG_DONTWAIT | MSG_NOSIGNAL))
        if count >= 0 {
            outgoing.removeFirst(count)
        } else if errno != EAGAIN, errno != EINTR {
            cut(.consoleLeft)
        }
    }
}
