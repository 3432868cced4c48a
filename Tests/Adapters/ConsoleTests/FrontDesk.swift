import ConsoleProtocol
import ConsoleServer
import Synchronization
import Telephony

/// A gateway of one room: answers every command at once, and keeps what happened.
final class FrontDesk: Sendable {
    static let pin = Secret("2468")
    let server: ConsoleServer
    let happened = Mailbox<ConsoleEvent>()
    private let answering: Mutex<Task<Void, Never>?> = Mutex(nil)

    init(_ settings: ConsoleServerSettings) throws {
        server = try ConsoleServer(settings, time: WallClock())
        answering.withLock { task in
            task = Task { [server, happened] in
                while let event = await server.nextEvent() {
                    if case .command(let id, let request) = event { Self.answer(request, from: id, of: server) }
                    happened.send(event)
                }
                happened.close()
            }
        }
    }

    private static func answer(_ request: ConsoleRequest, from id: ConnectionID, of server: ConsoleServer) {
        let notice: ConsoleNotice =
            switch request.command {
            case .signIn(_, let pin) where pin != Self.pin:
                .refused(Refusal(.wrongPIN, "El nombre o el NIP no es correcto."))
            case .messages: .messages([])
            case .calls: .calls([])
            default: .done
            }
        server.send(notice, answering: request.reference, to: id)
        if case .signIn = request.command, notice == .done { server.send(.state(.paused(reason: nil)), to: id) }
        if request.command == .ready { server.send(.state(.ready), to: id) }
    }

    /// The next event that `match` takes; nil when none comes within ten seconds.
    func next<Found: Sendable>(_ match: @escaping @Sendable (ConsoleEvent) -> Found?) async -> Found? {
        await within(.seconds(10)) { [happened] in
            while let event = await happened.receive() {
                if let found = match(event) { return found }
            }
            return nil
        }
    }

    func nextConnection() async -> ConnectionID? {
        await next { if case .connected(let id, _) = $0 { id } else { nil } }
    }
    func nextDisconnection() async -> DisconnectReason? {
        await next { if case .disconnected(_, let why) = $0 { why } else { nil } }
    }
}

/// What `work` returns; nil when it takes longer than `limit`.
func within<Value: Sendable>(_ limit: Duration, _ work: @escaping @Sendable () async -> Value?) async -> Value? {
    await withTaskGroup(of: Value?.self) { group in
        group.addTask { await work() }
        group.addTask {
            do { try await Task.sleep(for: limit) } catch {}
            return nil
        }
        let first = await group.next() ?? nil
        group.cancelAll()
        return first
    }
}
