import Aside
import CallFlow
import ConsoleProtocol
import Foundation
import Gateway
import Helpdesk
import Records
import Telephony
import TestDrivers
import Testing

/// The jobs of the daemon, by the machine's own clock.
@Suite(.oneAtATime, .timeLimit(.minutes(30))) struct `A deadline that passed` {
    /// A ticket whose deadline passed an hour ago, written beside the gateway, if one runs.
    private func lateTicket(in gateway: GatewayProcess) async throws -> TicketNumber {
        let records = try RecordsStore(
            Storage(path: gateway.folder.database), as: .tool, isRightPIN: { _, _ in false }, report: { _ in })
        let laura = try #require(await records.contact(code: People.laura.code, in: People.helpdesk))
        let now = SystemTime().now
        let number = try await records.open(
            TicketDraft(helpdesk: People.helpdesk, company: laura.company.id, contact: laura.id),
            at: now + .seconds(-8 * 3_600))
        let deadline = now + .seconds(-3_600)
        _ = try await records.append(
            .deadlineSet(deadline, by: People.agent), to: number, at: now + .seconds(-7 * 3_600))
        await records.close()
        return number
    }

    private func lights(of number: TicketNumber, at gateway: GatewayProcess) async throws -> [TicketEvent] {
        try await gateway.records { try await $0.history(of: number) }.map(\.event).filter { event in
            if case .lightChanged = event { true } else { false }
        }
    }

    @Test func `while the gateway was dead turns the light red at its start, once, and consoles show it`() async throws
    {
        try await GatewayProcess.run { gateway in
            await gateway.kill()
            let first = try await lateTicket(in: gateway)
            try await gateway.start()
            try await gateway.logged("jobs tickets of \(People.helpdesk): 1 red")
            await gateway.kill()
            let second = try await lateTicket(in: gateway)
            try await gateway.start()
            try await gateway.logged("jobs tickets of \(People.helpdesk): 1 red")
            let answer = try await TestConsole.signIn(gateway) { try await $0.tell(.ticket(first)) }
            guard case .ticket(let card) = answer else { throw DidNotHappen("no card: \(answer)") }
            #expect(card.trafficLight == .red)
            for number in [first, second] {
                #expect(try await lights(of: number, at: gateway) == [.lightChanged(.red)])
            }
        }
    }
}
