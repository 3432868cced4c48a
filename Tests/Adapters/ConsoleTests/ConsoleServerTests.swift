import Aside
import ConsoleProtocol
import ConsoleScreen
import ConsoleServer
import Foundation
import Glibc
import Telephony
import Testing

@Suite(.oneAtATime, .timeLimit(.minutes(30))) struct `The consoles' socket` {
    private let scratch: Scratch
    private var settings: ConsoleServerSettings

    init() throws {
        scratch = try Scratch()
        settings = ConsoleServerSettings(path: scratch.socket, gateway: "prueba")
    }

    private func connect() async throws -> ConsoleClient {
        try await ConsoleClient.connect(to: scratch.socket, time: WallClock())
    }

    private func status(of path: String) -> (mode: UInt32, group: UInt32)? {
        var status = stat()
        return lstat(path, &status) == 0 ? (status.st_mode & 0o7777, status.st_gid) : nil
    }

    @Test func `the socket has its mode and group, leaves nothing beside it, and goes with the server`() async throws {
        var settings = settings
        settings.mode = 0o620
        settings.group = String(getegid())
        let desk = try FrontDesk(settings)
        #expect(status(of: scratch.socket)?.mode == 0o620)
        #expect(status(of: scratch.socket)?.group == getegid())
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder) == ["c.sock"])
        await desk.server.stop()
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder) == [])
        await desk.server.stop()
    }

    @Test func `a dead gateway's socket is replaced`() async throws {
        RawSocket.leaveStale(at: scratch.socket)
        #expect(status(of: scratch.socket) != nil)
        let desk = try FrontDesk(settings)
        try await connect().close()
        await desk.server.stop()
    }

    @Test func `a live gateway's socket is left alone`() async throws {
        let desk = try FrontDesk(settings)
        #expect(throws: ListenError.inUse(scratch.socket)) { try ConsoleServer(settings, time: WallClock()) }
        try await connect().close()
        await desk.server.stop()
    }

    @Test func `of many gateways that start at once over a stale socket, one wins`() async throws {
        RawSocket.leaveStale(at: scratch.socket)
        let settings = settings
        let started = await withTaskGroup(of: ConsoleServer?.self) { group in
            for _ in 0..<8 { group.addTask { try? ConsoleServer(settings, time: WallClock()) } }
            return await group.reduce(into: [ConsoleServer]()) { if let server = $1 { $0.append(server) } }
        }
        #expect(started.count == 1)
        try await connect().close()
        for server in started { await server.stop() }
    }

    @Test func `what is no socket is never replaced`() throws {
        try Data("precious".utf8).write(to: URL(fileURLWithPath: scratch.socket))
        #expect(throws: ListenError.notASocket(scratch.socket)) { try ConsoleServer(settings, time: WallClock()) }
        #expect(try String(contentsOfFile: scratch.socket, encoding: .utf8) == "precious")
    }

    @Test func `a path that cannot be is told`() throws {
        let long = scratch.folder + "/" + String(repeating: "x", count: 120)
        #expect(throws: ListenError.pathTooLong(long)) {
            try ConsoleServer(ConsoleServerSettings(path: long, gateway: "p"), time: WallClock())
        }
        let missing = scratch.folder + "/none"
        #expect(throws: ListenError.system(call: "open", path: missing, errno: ENOENT)) {
            try ConsoleServer(ConsoleServerSettings(path: missing + "/c", gateway: "p"), time: WallClock())
        }
        var settings = settings
        settings.group = "no-such-group"
        #expect(throws: ListenError.unknownGroup("no-such-group")) {
            try ConsoleServer(settings, time: WallClock())
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder) == [])
    }

    @Test func `a socket that another has put there since is not removed`() async throws {
        let desk = try FrontDesk(settings)
        unlink(scratch.socket)
        RawSocket.leaveStale(at: scratch.socket)
        await desk.server.stop()
        #expect(status(of: scratch.socket) != nil)
    }

    @Test func `a user whom the policy does not name is told so and reported`() async throws {
        var settings = settings
        settings.access = AccessPolicy(users: [geteuid() + 1])
        let desk = try FrontDesk(settings)
        await #expect(throws: ConnectError.turnedAway(.notAllowed)) { try await connect() }
        let refused = await desk.next { if case .refused(let peer, let why) = $0 { (peer, why) } else { nil } }
        #expect(refused?.0?.user == geteuid())
        #expect(refused?.0?.processID == getpid())
        #expect(refused?.1 == .notAllowed)
        await desk.server.stop()
    }

    @Test func `a user is let in by group`() async throws {
        var settings = settings
        settings.access = AccessPolicy(users: [], groups: [getegid()])
        let desk = try FrontDesk(settings)
        try await connect().close()
        await desk.server.stop()
        #expect(try AccessPolicy.named(users: ["root"], groups: ["7"]) == AccessPolicy(users: [0], groups: [7]))
        #expect(throws: AccessPolicy.UnknownName.user("nobody-here")) {
            try AccessPolicy.named(users: ["nobody-here"], groups: [])
        }
    }

    @Test func `an agent signs in over the socket and is told of a call`() async throws {
        let desk = try FrontDesk(settings)
        let client = try await connect()
        let id = try #require(await desk.nextConnection())
        #expect(try await client.ask(.signIn(agent: AgentID("ana"), pin: FrontDesk.pin)) == .done)
        #expect(await client.nextNotice()?.notice == .state(.paused(reason: nil)))
        desk.server.send(.connecting(offer: 12), to: id)
        #expect(await client.nextNotice() == NoticeLine(.connecting(offer: 12)))
        client.close()
        #expect(await desk.nextDisconnection() == .consoleLeft)
        #expect(await client.nextNotice() == nil)
        await #expect(throws: SendError.disconnected) { try await client.ask(.ping) }
        await desk.server.stop()
    }

    @Test func `wrong PINs slow down, close, and are remembered for the next connection`() async throws {
        var settings = settings
        settings.limits.wrongPIN = .milliseconds(20)
        let desk = try FrontDesk(settings)
        let clock = ContinuousClock()
        let wrong = ConsoleCommand.signIn(agent: AgentID("ana"), pin: Secret("1111"))
        let client = try await connect()
        var waits: [Duration] = []
        for _ in 0..<3 { waits.append(try await clock.measure { _ = try await client.ask(wrong) }) }
        #expect(await client.nextNotice()?.notice == .closing(.wrongPINs))
        #expect(await desk.nextDisconnection() == .closed(.wrongPINs))
        let next = try await connect()
        waits.append(try await clock.measure { _ = try await next.ask(wrong) })
        for (wait, least) in zip(waits, [20, 40, 80, 160]) { #expect(wait >= .milliseconds(least - 1)) }
        #expect(try await next.ask(.signIn(agent: AgentID("ana"), pin: FrontDesk.pin)) == .done)
        await desk.server.stop()
    }

    @Test func `fifty consoles talk at once and each gets its own answers`() async throws {
        let desk = try FrontDesk(settings)
        let path = scratch.socket
        let answered = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<50 {
                group.addTask {
                    let client = try await ConsoleClient.connect(to: path, time: WallClock())
                    defer { client.close() }
                    guard try await client.ask(.signIn(agent: AgentID("ana"), pin: FrontDesk.pin)) == .done else {
                        return 0
                    }
                    var answered = 0
                    for _ in 0..<20 where try await client.ask(.calls) == .calls([]) { answered += 1 }
                    return answered
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(answered == 1_000)
        for _ in 0..<50 { #expect(await desk.nextDisconnection() == .consoleLeft) }
        await desk.server.stop()
    }

    @Test func `one console too many is told so`() async throws {
        var settings = settings
        settings.consoles = 1
        let desk = try FrontDesk(settings)
        let client = try await connect()
        await #expect(throws: ConnectError.turnedAway(.tooManyConsoles)) { try await connect() }
        client.close()
        #expect(await desk.nextDisconnection() == .consoleLeft)
        try await connect().close()
        await desk.server.stop()
    }

    @Test func `a console that does not read is let go, and the others notice nothing`() async throws {
        var settings = settings
        settings.outgoingBytes = 100_000
        let desk = try FrontDesk(settings)
        let slow = try #require(RawSocket(path: scratch.socket, receiveBuffer: 4_096))
        slow.write(#"{"v":1,"do":"hello","ref":1}"# + "\n")
        let slowID = try #require(await desk.nextConnection())
        let client = try await connect()
        let id = try #require(await desk.nextConnection())
        let notice = ConsoleNotice.state(.paused(reason: String(repeating: "x", count: 1_000)))
        for _ in 0..<5_000 { desk.server.send(notice, to: slowID) }
        #expect(await desk.nextDisconnection() == .tooSlow)
        desk.server.send(.held, to: id)
        #expect(await client.nextNotice()?.notice == .held)
        withExtendedLifetime(slow) {}
        await desk.server.stop()
    }

    @Test func `abrupt ends, half lines and rubbish leave the server whole`() async throws {
        var settings = settings
        // On a busy machine all are up before the first has ended.
        settings.consoles = 200
        let desk = try FrontDesk(settings)
        for seed in 0..<UInt64(200) {
            var random = Seeded(seed)
            let socket = try #require(RawSocket(path: scratch.socket))
            if Bool.random(using: &random) { socket.write(#"{"v":1,"do":"hello","ref":1}"# + "\n") }
            let rubbish = (0..<Int.random(in: 0...300, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            socket.write(String(decoding: rubbish, as: UTF8.self))
        }
        for _ in 0..<200 { #expect(await desk.nextDisconnection() != nil) }
        try await connect().close()
        await desk.server.stop()
    }

    @Test(arguments: [
        (#"{"v":2,"do":"hello","ref":1}"# + "\n", #""reason":"version","ref":1"#, #""why":"version""#),
        ("GET / HTTP/1.1\r\n", #""reason":"badLine""#, #""why":"badLine""#),
        (String(repeating: "x", count: 70_000), #""reason":"badLine""#, #""why":"badLine""#),
    ])
    func `who does not speak the protocol is told why and closed`(
        text: String, refusal: String, closing: String
    ) async throws {
        let desk = try FrontDesk(settings)
        let socket = try #require(RawSocket(path: scratch.socket))
        socket.write(text)
        let answer = try #require(socket.readToEnd()).split(separator: "\n")
        #expect(answer.count == 2)
        #expect(answer.first?.contains(refusal) == true)
        #expect(answer.last?.contains(closing) == true)
        await desk.server.stop()
    }

    @Test func `a console that never greets is closed in time`() async throws {
        var settings = settings
        settings.limits.greeting = .milliseconds(50)
        let desk = try FrontDesk(settings)
        let socket = try #require(RawSocket(path: scratch.socket))
        #expect(try #require(socket.readToEnd()).contains(#""why":"greeting""#))
        #expect(await desk.nextDisconnection() == .closed(.greeting))
        await desk.server.stop()
    }

    @Test func `a stop tells every console why, a drain beforehand leaves them up`() async throws {
        let desk = try FrontDesk(settings)
        let client = try await connect()
        let id = try #require(await desk.nextConnection())
        desk.server.send(.closing(.drain), to: id)
        #expect(await client.nextNotice()?.notice == .closing(.drain))
        #expect(try await client.ask(.ping) == .pong)
        await desk.server.stop()
        #expect(await client.nextNotice()?.notice == .closing(.stopped))
        #expect(await client.nextNotice() == nil)
        #expect(client.closingReason == .stopped)
    }

    @Test func `a gateway that takes no events is not buried under them`() async throws {
        let server = try ConsoleServer(settings, time: WallClock())
        // More connections than events may wait; the backlog and the refused connect hold the rest back.
        var connections = 0
        while connections < 3_000, let socket = RawSocket(path: scratch.socket) {
            socket.write("x")
            connections += 1
        }
        #expect(connections < 3_000)
        async let stopped: Void = server.stop()
        var events = 0
        while await server.nextEvent() != nil { events += 1 }
        await stopped
        #expect(events > 0)
        #expect(events < 2_000)
    }
}
