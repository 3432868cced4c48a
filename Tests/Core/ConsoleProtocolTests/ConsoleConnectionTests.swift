import Aside
import ConsoleProtocol
import Telephony
import Testing

@Suite(.aside) struct `A console's connection` {
    private static let ana = AgentID("ana")
    private static let start = Timestamp(seconds: 1_000)

    /// A connection and its clock; commands are numbered as they come.
    private struct Desk {
        var connection: ConsoleConnection
        var now = start
        var reference = 0

        init(limits: ConsoleConnection.Limits = .init(), wrongPINsBefore: Int = 0) {
            connection = ConsoleConnection(
                gateway: "prueba", limits: limits, wrongPINsBefore: wrongPINsBefore, at: start)
        }

        mutating func type(_ command: ConsoleCommand) -> [ConsoleConnection.Effect] {
            reference += 1
            return connection.handle(
                .received(.request(ConsoleRequest(reference: reference, command: command))), at: now)
        }
        mutating func fault(_ fault: RequestFault) -> [ConsoleConnection.Effect] {
            connection.handle(.received(.fault(fault, reference: nil)), at: now)
        }
        mutating func tell(_ notice: ConsoleNotice, answering: Int? = nil) -> [ConsoleConnection.Effect] {
            connection.handle(.notice(NoticeLine(notice, answering: answering)), at: now)
        }
        mutating func wait(_ duration: Duration) -> [ConsoleConnection.Effect] {
            now = now + duration
            return connection.handle(.timeReached, at: now)
        }
        mutating func signIn() {
            _ = type(.hello(client: "c"))
            _ = type(.signIn(agent: ana, pin: Secret("2468")))
            _ = tell(.done, answering: reference)
        }
    }

    private func refusal(_ effects: [ConsoleConnection.Effect]) -> Refusal.Reason? {
        for case .send(let line) in effects {
            if case .refused(let refusal) = line.notice { return refusal.reason }
        }
        return nil
    }
    private func closing(_ effects: [ConsoleConnection.Effect]) -> ClosingReason? {
        guard effects.last == .close, case .send(let line)? = effects.dropLast().last,
            case .closing(let why) = line.notice
        else { return nil }
        return why
    }

    @Test func `greeting, sign-in, a call and sign-out`() {
        var desk = Desk()
        #expect(desk.type(.hello(client: "c")) == [.send(NoticeLine(.welcome(gateway: "prueba"), answering: 1))])
        let signIn = ConsoleCommand.signIn(agent: Self.ana, pin: Secret("2468"))
        #expect(desk.type(signIn) == [.forward(ConsoleRequest(reference: 2, command: signIn))])
        #expect(desk.connection.phase == .signingIn(Self.ana, reference: 2))
        #expect(desk.tell(.done, answering: 2) == [.rightPIN, .send(NoticeLine(.done, answering: 2))])
        #expect(desk.connection.phase == .signedIn(Self.ana))
        #expect(desk.type(.ready) == [.forward(ConsoleRequest(reference: 3, command: .ready))])
        #expect(desk.tell(.done, answering: 3) == [.send(NoticeLine(.done, answering: 3))])
        #expect(desk.tell(.connecting(offer: 1)) == [.send(NoticeLine(.connecting(offer: 1)))])
        #expect(desk.type(.signOut) == [.forward(ConsoleRequest(reference: 4, command: .signOut))])
        _ = desk.tell(.done, answering: 4)
        #expect(desk.connection.phase == .signedOut)
        #expect(refusal(desk.type(.ready)) == .notSignedIn)
    }

    @Test func `whoever does not greet first is shown out`() {
        var desk = Desk()
        let effects = desk.type(.signIn(agent: Self.ana, pin: Secret("2468")))
        #expect(closing(effects) == .greeting)
        #expect(desk.connection.phase == .closed)
        #expect(desk.type(.hello(client: "c")) == [])
    }

    @Test(arguments: [0, 2, 99])
    func `another version is refused in words and closed`(version: Int) {
        var desk = Desk()
        let effects = desk.fault(.version(version))
        #expect(refusal(effects) == .version)
        #expect(closing(effects) == .version)
    }

    @Test func `nothing but sign-in and ping passes before the sign-in`() {
        for (command, _) in `Commands on the wire`.golden {
            var desk = Desk()
            _ = desk.type(.hello(client: "c"))
            let effects = desk.type(command)
            switch command {
            case .signIn, .reload: #expect(effects == [.forward(ConsoleRequest(reference: 2, command: command))])
            case .ping: #expect(effects == [.send(NoticeLine(.pong, answering: 2))])
            case .hello: #expect(refusal(effects) == .wrongState)
            default: #expect(refusal(effects) == .notSignedIn)
            }
        }
    }

    @Test func `three wrong PINs close the connection, each answered later than the one before`() {
        var desk = Desk()
        _ = desk.type(.hello(client: "c"))
        let wrong = ConsoleNotice.refused(Refusal(.wrongPIN, "No."))
        for seconds in [1, 2, 4] {
            _ = desk.type(.signIn(agent: Self.ana, pin: Secret("0000")))
            let reference = desk.reference
            #expect(desk.tell(wrong, answering: reference) == [.wrongPIN])
            #expect(desk.connection.deadline == desk.now + .seconds(seconds))
            #expect(refusal(desk.type(.signIn(agent: Self.ana, pin: Secret("1111")))) == .busy)
            #expect(desk.wait(.seconds(seconds) - .milliseconds(1)) == [])
            let effects = desk.wait(.milliseconds(1))
            #expect(effects.first == .send(NoticeLine(wrong, answering: reference)))
            #expect(closing(effects) == (seconds == 4 ? .wrongPINs : nil))
        }
        #expect(desk.connection.phase == .closed)
    }

    @Test func `wrong PINs of earlier connections lengthen the delay, up to its ceiling`() {
        for (before, seconds) in [(3, 8), (6, 60), (1_000_000, 60)] {
            var desk = Desk(wrongPINsBefore: before)
            _ = desk.type(.hello(client: "c"))
            _ = desk.type(.signIn(agent: Self.ana, pin: Secret("0000")))
            _ = desk.tell(.refused(Refusal(.wrongPIN, "No.")), answering: 2)
            #expect(desk.connection.deadline == desk.now + .seconds(seconds))
        }
    }

    @Test func `a sign-in refused for another reason costs nothing`() {
        var desk = Desk()
        _ = desk.type(.hello(client: "c"))
        for _ in 0..<5 {
            _ = desk.type(.signIn(agent: Self.ana, pin: Secret("2468")))
            let effects = desk.tell(.refused(Refusal(.locked, "Espere.")), answering: desk.reference)
            #expect(refusal(effects) == .locked)
            #expect(desk.connection.phase == .signedOut)
        }
    }

    @Test func `silence closes, pings keep alive`() {
        var desk = Desk()
        desk.signIn()
        for _ in 0..<10 {
            #expect(desk.wait(.seconds(59)) == [])
            #expect(desk.type(.ping).count == 1)
        }
        #expect(closing(desk.wait(.seconds(60))) == .idle)
    }

    @Test func `chatter does not put off the greeting's time limit`() {
        var desk = Desk()
        #expect(desk.wait(.seconds(9)) == [])
        #expect(closing(desk.wait(.seconds(1))) == .greeting)
    }

    @Test func `commands without an answer have a bound, and an answer makes room`() {
        var desk = Desk()
        desk.signIn()
        for _ in 0..<ConsoleLimits.commandsUnanswered { #expect(refusal(desk.type(.calls)) == nil) }
        #expect(refusal(desk.type(.calls)) == .busy)
        _ = desk.tell(.calls([]), answering: 5)
        #expect(refusal(desk.type(.calls)) == nil)
    }

    @Test func `a reference in use is refused`() {
        var desk = Desk()
        desk.signIn()
        let request = ConsoleRequest(reference: 50, command: .calls)
        #expect(desk.connection.handle(.received(.request(request)), at: desk.now) == [.forward(request)])
        #expect(refusal(desk.connection.handle(.received(.request(request)), at: desk.now)) == .badField)
    }

    @Test func `an overlong line closes, garbage only after many`() {
        var desk = Desk()
        desk.signIn()
        var effects: [ConsoleConnection.Effect] = []
        for count in 1...50 {
            effects = desk.fault(.notJSON)
            #expect(refusal(effects) == .badLine)
            #expect((closing(effects) == .badLine) == (count == 50))
        }
        var other = Desk()
        other.signIn()
        #expect(closing(other.fault(.overlong)) == .badLine)
    }

    @Test func `a drain is told and leaves the connection, a stop closes it`() {
        var desk = Desk()
        desk.signIn()
        #expect(desk.tell(.closing(.drain)) == [.send(NoticeLine(.closing(.drain)))])
        #expect(desk.connection.phase == .signedIn(Self.ana))
        #expect(desk.tell(.closing(.replaced)) == [.send(NoticeLine(.closing(.replaced))), .close])
        #expect(desk.tell(.done) == [])
        #expect(desk.connection.deadline == nil)
    }

    @Test func `an agent whom the gateway signs out must sign in again`() {
        var desk = Desk()
        desk.signIn()
        _ = desk.tell(.state(.signedOut))
        #expect(refusal(desk.type(.ready)) == .notSignedIn)
    }

    @Test func `whatever comes, nothing passes without sign-in and nothing follows a close`() {
        let commands = `Commands on the wire`.golden.map(\.0)
        let notices = `Notices on the wire`.golden.map(\.0.notice)
        for seed in 0..<UInt64(2_000) {
            var random = Seeded(seed)
            var desk = Desk()
            var isClosed = false
            for _ in 0..<60 {
                let before = desk.connection.phase
                let effects: [ConsoleConnection.Effect]
                switch Int.random(in: 0..<8, using: &random) {
                case 0: effects = desk.wait(.seconds(Int.random(in: 0...70, using: &random)))
                case 1, 2: effects = desk.tell(notices.randomElement(using: &random) ?? .done)
                case 3, 4:
                    let reference = Int.random(in: 1...max(1, desk.reference), using: &random)
                    effects = desk.tell(notices.randomElement(using: &random) ?? .done, answering: reference)
                case 5: effects = desk.type(.hello(client: "c"))
                default: effects = desk.type(commands.randomElement(using: &random) ?? .ping)
                }
                if isClosed { #expect(effects.isEmpty, "seed \(seed)") }
                for case .forward(let request) in effects {
                    if case .signedIn = before { continue }
                    switch (request.command, before) {
                    case (.signIn, .signedOut), (.reload, .signedOut): continue
                    default:
                        Issue.record("seed \(seed): \(request) passed in \(before)")
                        return
                    }
                }
                isClosed = isClosed || effects.contains(.close)
                #expect((desk.connection.phase == .closed) == isClosed, "seed \(seed)")
                #expect((desk.connection.deadline == nil) == isClosed, "seed \(seed)")
            }
        }
    }
}
