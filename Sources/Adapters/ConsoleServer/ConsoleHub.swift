internal import ConsoleProtocol
internal import Glibc
internal import Telephony

/// All consoles of one server and what happens to them; the server's thread turns it and its lock guards it.
struct ConsoleHub {
    private static let acceptsAtOnce = 16
    private static let acceptPause: Duration = .seconds(1)

    private let settings: ConsoleServerSettings
    private let file: SocketFile
    private var consoles: [ConnectionID: ConnectedConsole] = [:]
    private var lastID: UInt64 = 0
    private var ledger: WrongPINLedger
    /// Out of descriptors or memory: a listener that stays readable would make the thread spin.
    private var acceptAgainAt: Timestamp?
    private var buffer = [UInt8](repeating: 0, count: 65_536)
    private(set) var isStopping = false
    /// What has happened since the shell last took it.
    private var events: [ConsoleEvent] = []

    init(_ settings: ConsoleServerSettings) throws(ListenError) {
        self.settings = settings
        ledger = WrongPINLedger(memory: settings.wrongPINMemory)
        file = try SocketFile(path: settings.path, mode: settings.mode, group: settings.group)
    }

    var isEmpty: Bool { consoles.isEmpty }

    mutating func takeEvents() -> [ConsoleEvent] {
        defer { events.removeAll(keepingCapacity: true) }
        return events
    }

    /// What the thread waits for. While the gateway lags behind its events nothing is read and nobody let in.
    func watched(isLagging: Bool) -> [Watched] {
        var watched: [Watched] = []
        if !isStopping, !isLagging, acceptAgainAt == nil {
            watched.append(Watched(socket: file.socket, console: nil, events: Int16(POLLIN)))
        }
        for console in consoles.values {
            let reads = console.end == nil && !isLagging
            let events = (reads ? POLLIN : 0) | (console.hasOutgoing ? POLLOUT : 0)
            // Even without events a hung-up socket would end the wait at once, again and again.
            if events != 0 {
                watched.append(Watched(socket: console.socket, console: console.id, events: Int16(events)))
            }
        }
        return watched
    }

    /// When `timeReached` is wanted next.
    func deadline(isLagging: Bool) -> Timestamp? {
        let moments = consoles.values.compactMap { console in
            console.lingerUntil ?? (isLagging ? nil : console.reducer.deadline)
        }
        return (moments + [acceptAgainAt].compactMap(\.self)).min()
    }

    /// A silent console is not at fault while the gateway does not listen.
    mutating func timeReached(isLagging: Bool, at now: Timestamp) {
        if let moment = acceptAgainAt, moment <= now { acceptAgainAt = nil }
        for id in consoles.keys {
            if let until = consoles[id]?.lingerUntil, until <= now { consoles[id]?.cut(.tooSlow) }
            if !isLagging { handle(.timeReached, of: id, at: now) }
        }
    }

    mutating func ready(_ watched: Watched, at now: Timestamp) {
        guard let id = watched.console else { return accept(at: now) }
        guard var console = consoles[id] else { return }
        var received: [ReceivedLine] = []
        if console.end == nil, watched.events & Int16(POLLIN) != 0 {
            switch console.read(into: &buffer) {
            case .nothing: break
            case .ended: console.cut(.consoleLeft)
            case .bytes(let bytes): received = console.framer.append(bytes).map(WireCoding.received)
            }
        }
        console.write()
        consoles[id] = console
        for line in received { handle(.received(line), of: id, at: now) }
    }

    mutating func send(_ line: NoticeLine, to id: ConnectionID, at now: Timestamp) {
        handle(.notice(line), of: id, at: now)
    }

    /// Closes and forgets every console that has ended and has nothing left to write.
    mutating func reap() {
        for (id, console) in consoles {
            guard let end = console.end, !console.hasOutgoing else { continue }
            close(console.socket)
            consoles[id] = nil
            events.append(.disconnected(id, end))
        }
    }

    mutating func stop(_ why: ClosingReason, at now: Timestamp) {
        if isStopping { return }
        isStopping = true
        file.remove()
        for id in consoles.keys { handle(.notice(NoticeLine(.closing(why))), of: id, at: now) }
    }
}

extension ConsoleHub {
    private mutating func handle(_ input: ConsoleConnection.Input, of id: ConnectionID, at now: Timestamp) {
        guard var console = consoles[id], console.end == nil else { return }
        var lastWord = ClosingReason.stopped
        for effect in console.reducer.handle(input, at: now) {
            switch effect {
            case .send(let line):
                if case .closing(let why) = line.notice { lastWord = why }
                console.queue(WireCoding.line(line), limit: settings.outgoingBytes)
            case .forward(let request): events.append(.command(id, request))
            case .wrongPIN: ledger.add(to: console.peer.user, at: now)
            case .rightPIN: ledger.forgive(console.peer.user)
            case .close: console.finish(.closed(lastWord), lingerUntil: now + settings.lingering)
            }
        }
        consoles[id] = console
    }

    private mutating func accept(at now: Timestamp) {
        for _ in 0..<Self.acceptsAtOnce {
            let socket = Glibc.accept(file.socket, nil, nil)
            if socket >= 0 {
                admit(socket, at: now)
            } else if errno == EMFILE || errno == ENFILE || errno == ENOMEM || errno == ENOBUFS {
                acceptAgainAt = now + Self.acceptPause
                return
            } else if errno != EINTR, errno != ECONNABORTED {
                return
            }
        }
    }

    private mutating func admit(_ socket: Int32, at now: Timestamp) {
        guard fcntl(socket, F_SETFD, FD_CLOEXEC) == 0, fcntl(socket, F_SETFL, O_NONBLOCK) == 0 else {
            close(socket)
            return
        }
        let asker = Peer(of: socket)
        guard let peer = asker, settings.access.allows(peer) else { return turnAway(socket, asker, .notAllowed) }
        if consoles.count >= settings.consoles { return turnAway(socket, peer, .tooManyConsoles) }
        lastID += 1
        let id = ConnectionID(lastID)
        let reducer = ConsoleConnection(
            gateway: settings.gateway, limits: settings.limits, wrongPINsBefore: ledger.count(of: peer.user, at: now),
            at: now)
        consoles[id] = ConnectedConsole(id: id, socket: socket, peer: peer, reducer: reducer)
        events.append(.connected(id, peer))
    }

    /// A fresh socket has room for one line; if not, the stranger goes without.
    private mutating func turnAway(_ socket: Int32, _ peer: Peer?, _ why: ClosingReason) {
        let line = WireCoding.line(NoticeLine(.closing(why)))
        _ = Glibc.send(socket, line, line.count, Int32(MSG_DONTWAIT | MSG_NOSIGNAL))
        close(socket)
        events.append(.refused(peer, why))
    }
}
