internal import Content
internal import Dialplan
internal import Foundation
public import Gateway
internal import Helpdesk
internal import Media
internal import Records
public import Telephony

/// The main job, shown to someone who has no telephone: a caller reports a case, hears its number, asks for it again
/// and talks to an agent, over real SIP and RTP on loopback.
public struct Demo: Sendable {
    public struct Outcome: Sendable {
        /// Where the records lie.
        public let folder: String
        /// As the caller heard it.
        public let ticket: TicketNumber
        public let call: CallID
        /// What somebody needs who wants to try it by hand: where to ring, and as whom.
        public let address: String
        public let console: String
        public let callerCode: String
        public let callerPIN: String
        public let agent: AgentID
        public let agentPIN: String
    }

    let sources: DemoSources
    let breakage: Breakage?
    let print: @Sendable (String) -> Void

    public init(sources: DemoSources, breakage: Breakage? = nil, print: @escaping @Sendable (String) -> Void) {
        self.sources = sources
        self.breakage = breakage
        self.print = print
    }

    /// Plays it through; `then` is what comes before the gateway is stopped.
    public func run(
        then: @Sendable (Outcome, Gateway) async -> Void = { _, _ in }
    ) async throws -> Outcome {
        let plan = try sources.dialplan()
        let time = try openingTime(of: plan.calendar)
        let transcript = Transcript(print: print)
        let clips = try PromptBank.load(
            [try PromptCatalogue.load("\(sources.prompts)/es-MX")], music: "\(sources.prompts)/music"
        ).words
        let caller = try await SoftPhone.start(hearing: clips, isDeaf: breakage == .media)
        let agentPhone = try await SoftPhone.start(hearing: [:])
        let stage = try await DemoStage.build(
            sources: sources, helpdesk: plan.helpdesk, phone: agentPhone.port,
            log: Log(time: time) { line in transcript.say("Gateway", line.withoutItsMoment) }, time: time)
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await stage.gateway.run() }
            group.addTask { await caller.run() }
            group.addTask { await agentPhone.run() }
            for (who, phone) in [("Cliente", caller), ("Teléfono", agentPhone)] {
                group.addTask {
                    while let signal = await phone.signals.receive() { transcript.say(who, "SIP: \(signal)") }
                }
            }
            let result: Result<Outcome, any Error>
            do {
                let outcome = try await converse(stage, caller, agentPhone, transcript, time)
                await then(outcome, stage.gateway)
                result = .success(outcome)
            } catch { result = .failure(error) }
            stage.gateway.stop()
            await caller.stop()
            await agentPhone.stop()
            group.cancelAll()
            if case .failure = result { await stage.remove() }
            return try result.get()
        }
    }

    /// The helpdesk keeps hours: outside them the demonstration's clock is moved on to the next opening.
    private func openingTime(of calendar: BusinessCalendar) throws -> OpeningTime {
        let now = SystemTime().now
        let soon = now + .seconds(300)
        if calendar.state(at: now) == .open, calendar.state(at: soon) == .open { return OpeningTime(ahead: .zero) }
        guard let opening = calendar.nextOpening(after: now) else {
            throw DemoFailure("the dialplan never opens")
        }
        print("El helpdesk está cerrado a esta hora: el reloj de la demostración se adelanta a su próxima apertura.\n")
        return OpeningTime(ahead: opening - now + .seconds(3600))
    }
}

extension String {
    /// A line of the log; the transcript has a clock of its own.
    fileprivate var withoutItsMoment: String {
        String(split(separator: " ", maxSplits: 1).last ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
