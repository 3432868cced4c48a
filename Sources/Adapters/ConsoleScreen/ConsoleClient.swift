public import ConsoleProtocol
internal import Foundation
internal import Glibc
internal import Synchronization
public import Telephony

/// A console's end of the connection. A thread reads; notices are taken with `nextNotice`, answers come to who asked.
/// It keeps itself alive with pings. Lives until `close`, or until the gateway ends it.
public final class ConsoleClient: Sendable {
    private static let pingEvery: Duration = .seconds(20)
    private static let silenceLimit: Duration = .seconds(50)
    private static let greetingLimit: Duration = .seconds(10)
    private static let waitMilliseconds: Int32 = 2_000
    /// Longer than the gateway ever holds back the refusal of a wrong PIN.
    private static let answerLimit: Duration = .seconds(90)
    /// A program that takes no notices is cut off rather than fed for ever.
    private static let noticesUntaken = 4_096

    private struct Asking {
        let answer: Mailbox<ConsoleNotice>
        let until: Timestamp
    }
    private struct State {
        var isOpen = true
        var lastReference = 0
        var asking: [Int: Asking] = [:]
        var closing: ClosingReason?
        var lastSent: Timestamp
        var lastHeard: Timestamp
        var hasBeenWelcomed = false
    }

    private let socket: Int32
    private let time: any Timekeeper
    private let state: Mutex<State>
    private let notices = Mailbox<NoticeLine>()
    private let untaken = Atomic<Int>(0)

    private init(socket: Int32, time: any Timekeeper) {
        self.socket = socket
        self.time = time
        let now = time.now
        state = Mutex(State(lastSent: now, lastHeard: now))
    }

    /// Connects and greets; returns when the gateway has welcomed. `name` is for the gateway's log.
    public static func connect(
        to path: String, name: String = "opcion1 console", time: any Timekeeper
    ) async throws(ConnectError) -> ConsoleClient {
        let client = ConsoleClient(socket: try ClientSocket.connect(to: path), time: time)
        let thread = Thread { client.run() }
        thread.name = "console client"
        thread.start()
        let answer: ConsoleNotice
        do throws(SendError) { answer = try await client.ask(.hello(client: name)) } catch {
            client.close()
            throw .turnedAway(client.closingReason)
        }
        switch answer {
        case .welcome: return client
        case .refused(let refusal):
            client.close()
            throw .refused(refusal)
        default:
            client.close()
            throw .turnedAway(nil)
        }
    }

    /// Why the gateway ends the connection, once it has said so.
    public var closingReason: ClosingReason? { state.withLock { $0.closing } }

    /// The next notice that answers nobody's `ask`; nil when the connection has ended and all are taken, or when the
    /// task is cancelled.
    public func nextNotice() async -> NoticeLine? {
        guard let line = await notices.receive() else { return nil }
        untaken.subtract(1, ordering: .relaxed)
        return line
    }

    /// Sends; the answer comes as a notice with the returned reference.
    @discardableResult
    public func send(_ command: ConsoleCommand) throws(SendError) -> Int { try send(command, awaiting: nil) }

    /// Sends and waits for the answer.
    public func ask(_ command: ConsoleCommand) async throws(SendError) -> ConsoleNotice {
        let answer = Mailbox<ConsoleNotice>()
        let reference = try send(command, awaiting: answer)
        defer { state.withLock { $0.asking[reference] = nil } }
        guard let notice = await answer.receive() else {
            if Task.isCancelled { throw .cancelled }
            throw state.withLock { $0.isOpen } ? .noAnswer : .disconnected
        }
        return notice
    }

    public func close() {
        state.withLock { state in
            // Only the reading thread closes the descriptor, or its number could already be another file's.
            if state.isOpen { shutdown(socket, Int32(SHUT_RDWR)) }
        }
    }

    private func send(_ command: ConsoleCommand, awaiting answer: Mailbox<ConsoleNotice>?) throws(SendError) -> Int {
        let outcome = state.withLock { state -> Result<Int, SendError> in
            if !state.isOpen { return .failure(.disconnected) }
            state.lastReference += 1
            let reference = state.lastReference
            let line: [UInt8]
            do throws(SendError) {
                line = try WireCoding.line(ConsoleRequest(reference: reference, command: command))
            } catch {
                return .failure(error)
            }
            state.asking[reference] = answer.map { Asking(answer: $0, until: time.now + Self.answerLimit) }
            state.lastSent = time.now
            let sent = Glibc.send(socket, line, line.count, Int32(MSG_DONTWAIT | MSG_NOSIGNAL))
            // A gateway that has gone may have left its reason to be read, so a failed write alone ends nothing. Half a
            // line written does: the stream could not be understood any more.
            let isStuck = sent >= 0 ? sent < line.count : errno == EAGAIN
            if isStuck { shutdown(socket, Int32(SHUT_RDWR)) }
            return .success(reference)
        }
        return try outcome.get()
    }
}

extension ConsoleClient {
    private func run() {
        var framer = LineFramer(limit: ConsoleLimits.noticeLineBytes)
        var buffer = [UInt8](repeating: 0, count: 65_536)
        var isReading = true
        while isReading {
            var waiting = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
            if poll(&waiting, 1, Self.waitMilliseconds) > 0 {
                let count = recv(socket, &buffer, buffer.count, Int32(MSG_DONTWAIT))
                if count > 0 {
                    isReading = take(framer.append(buffer[..<count]))
                } else {
                    isReading = count < 0 && (errno == EAGAIN || errno == EINTR)
                }
            }
            isReading = isReading && keepAlive()
        }
        let asking = state.withLock { state in
            state.isOpen = false
            Glibc.close(socket)
            return state.asking.values
        }
        for asking in asking { asking.answer.close() }
        notices.close()
    }

    /// False when the gateway does not keep to the protocol, or nobody takes the notices.
    private func take(_ pieces: [LineFramer.Piece]) -> Bool {
        for piece in pieces {
            guard case .line(let text) = piece else { return false }
            guard let line = WireCoding.notice(text) else { continue }
            let answer = state.withLock { state in
                state.lastHeard = time.now
                if case .closing(let why) = line.notice { state.closing = why }
                if case .welcome = line.notice { state.hasBeenWelcomed = true }
                return line.answering.flatMap { state.asking.removeValue(forKey: $0)?.answer }
            }
            if let answer {
                answer.send(line.notice)
            } else if line.notice != .pong {
                if untaken.add(1, ordering: .relaxed).newValue > Self.noticesUntaken { return false }
                notices.send(line)
            }
        }
        return true
    }

    /// False when the gateway has been silent for too long.
    private func keepAlive() -> Bool {
        let now = time.now
        let (silence, sinceSent, isWelcomed) = state.withLock { state in
            for asking in state.asking.values where asking.until <= now { asking.answer.close() }
            return (now - state.lastHeard, now - state.lastSent, state.hasBeenWelcomed)
        }
        if silence > (isWelcomed ? Self.silenceLimit : Self.greetingLimit) { return false }
        if isWelcomed, sinceSent >= Self.pingEvery {
            do throws(SendError) { try send(.ping) } catch { return false }
        }
        return true
    }
}
