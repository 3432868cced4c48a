internal import ConsoleProtocol
public import Foundation
public import Telephony

/// The agent's console, a line at a time: typed commands go to the gateway, its notices are shown as they come, and a
/// gateway that goes away is sought again until it is back.
public actor LineConsole {
    private static let firstPause: Duration = .seconds(1)
    private static let longestPause: Duration = .seconds(15)

    private let path: String
    private let terminal: any Terminal
    private let time: any Timekeeper
    private let text: NoticeText
    private let reader: TypedLineReader
    private var client: ConsoleClient?
    private var card: OfferCard?
    /// The offer that waits for an answer.
    private var offer: UInt64?
    private var wrapUp: WrapUpCard?
    /// Holds typed commands back until the gateway has been sought once, for input that comes from a file.
    private let firstAttempt = Mailbox<Void>()

    /// `calendar` gives the zone in which the agent reads and types times.
    public init(path: String, terminal: any Terminal, time: any Timekeeper, calendar: Calendar) {
        self.path = path
        self.terminal = terminal
        self.time = time
        text = NoticeText(calendar: calendar)
        reader = TypedLineReader(calendar: calendar)
    }

    /// How a console came to its end.
    public enum End: Hashable, Sendable {
        /// The agent quit, or the input ended.
        case quit
        /// The gateway will not have this console, and trying again would not help.
        case turnedAway
    }

    /// Returns when the agent quits, or when the gateway will not have this console.
    public func run() async -> End {
        await withTaskGroup(of: End.self) { group in
            group.addTask { await self.stayConnected() }
            group.addTask { await self.readCommands() }
            let end = await group.next() ?? .quit
            group.cancelAll()
            client?.close()
            return end
        }
    }
}

// MARK: - The gateway's side

extension LineConsole {
    private func stayConnected() async -> End {
        var pause = Self.firstPause
        while !Task.isCancelled {
            do throws(ConnectError) {
                let client = try await ConsoleClient.connect(to: path, time: time)
                pause = Self.firstPause
                await follow(client)
                if Task.isCancelled { break }
                let why = client.closingReason?.sentence ?? "Se perdió la conexión con el conmutador."
                terminal.show(["! \(why)"])
                if client.closingReason == .replaced { return .turnedAway }
            } catch {
                if Task.isCancelled { break }
                firstAttempt.close()
                terminal.show(["! \(error)"])
                if !error.mayPass { return .turnedAway }
            }
            terminal.show(["  Nuevo intento en \(pause.components.seconds) s."])
            do throws(CancellationError) { try await time.sleep(for: pause) } catch { break }
            pause = min(pause * 2, Self.longestPause)
        }
        return .quit
    }

    private func follow(_ client: ConsoleClient) async {
        self.client = client
        firstAttempt.close()
        terminal.show(["Conectado con el conmutador. Escriba «entrar SU-NOMBRE», o «ayuda»."])
        while let line = await client.nextNotice() { take(line.notice) }
        client.close()
        self.client = nil
        (offer, wrapUp, card) = (nil, nil, nil)
    }

    private func take(_ notice: ConsoleNotice) {
        switch notice {
        case .offer(let offered):
            card = offered
            offer = offered.offer
            terminal.ring()
        case .withdrawn(let withdrawn, _): if offer == withdrawn { offer = nil }
        case .connecting(let accepted): if offer == accepted { offer = nil }
        case .wrapUpDue(let due): wrapUp = due
        case .messageOffered: terminal.ring()
        // The connection's end is told once, when it comes.
        case .closing(let why) where why != .drain: return
        default: break
        }
        terminal.show(text.lines(for: notice))
    }
}

// MARK: - The agent's side

extension LineConsole {
    private func readCommands() async -> End {
        _ = await firstAttempt.receive()
        while let line = await terminal.readLine() {
            switch reader.read(line) {
            case .nothing: break
            case .quit: return .quit
            case .unclear(let sentence): terminal.show([sentence])
            case .help(let verb): terminal.show(HelpText.lines(for: verb))
            case .card: showCard()
            case .signIn(let agent): await signIn(agent)
            case .accept: await answerOffer { .accept(offer: $0) }
            case .decline: await answerOffer { .decline(offer: $0) }
            case .wrapUp(let ticket, let disposition, let note):
                await wrapUp(ticket: ticket, disposition: disposition, note: note)
            case .ask(let command): await ask(command)
            }
        }
        return .quit
    }

    private func signIn(_ agent: AgentID) async {
        guard let pin = await terminal.readSecret(prompt: "NIP de \(agent.raw.shown()): "), !pin.isEmpty else {
            return terminal.show(["Entrada cancelada."])
        }
        await ask(.signIn(agent: agent, pin: Secret(pin)))
    }

    private func showCard() {
        terminal.show(card.map { text.lines(for: .offer($0)) } ?? ["Todavía no ha habido ninguna llamada."])
    }

    private func answerOffer(_ command: (UInt64) -> ConsoleCommand) async {
        guard let offer else { return terminal.show(["No hay ninguna llamada ofrecida."]) }
        await ask(command(offer))
    }

    private func wrapUp(ticket: TicketNumber?, disposition: DispositionName, note: String) async {
        if let due = wrapUp, !due.dispositions.isEmpty, !due.dispositions.contains(where: { $0.name == disposition }) {
            let names = due.dispositions.map(\.name.raw)
            let nearest = nearestName(to: disposition.raw, among: names).map { " ¿Quiso decir «\($0)»?" } ?? ""
            return terminal.show([
                "No existe la disposición «\(disposition.raw.shown())».\(nearest) Hay: \(names.joined(separator: ", "))."
            ])
        }
        let isDone = await ask(
            .wrapUp(
                ConsoleCommand.WrapUp(call: wrapUp?.call, ticket: ticket, note: note, disposition: disposition)))
        if isDone { wrapUp = nil }
    }

    /// True when it was carried out.
    @discardableResult
    private func ask(_ command: ConsoleCommand) async -> Bool {
        guard let client else {
            terminal.show(["No hay conexión con el conmutador; se sigue intentando."])
            return false
        }
        do throws(SendError) {
            let answer = try await client.ask(command)
            terminal.show(text.lines(for: answer))
            if case .refused = answer { return false }
            return true
        } catch .overlong {
            terminal.show(["Es demasiado largo; abrévielo."])
        } catch {
            terminal.show(["El conmutador no contestó."])
        }
        return false
    }
}
