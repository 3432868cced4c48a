import CallFlow
import Foundation
import Helpdesk
import Records
import Telephony

/// A year of a large helpdesk: companies of four people each, tickets with histories.
struct LargeHelpdesk {
    static let helpdesk = HelpdeskName("banco-de-pruebas")
    static let peopleOfCompany = 4
    /// Tickets that are written side by side, so that they share transactions.
    static let width = 1_000
    /// 2026-06-01T15:00:00Z, a Monday.
    static let start = Timestamp(seconds: 1_780_326_000)
    /// A week later, at three in the morning.
    static let night = start + .seconds(7 * 86_400 - 6 * 3_600)

    let sizes: Sizes
    let records: RecordsStore

    static func phone(_ index: Int) -> String { "55\(10_000_000 + index * 7)" }

    static var calendar: BusinessCalendar {
        let days: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]
        return BusinessCalendar(
            zone: TimeZone(identifier: "America/Mexico_City") ?? .gmt,
            weekly: Dictionary(days.map { ($0, [.init(.open, minutes: 480..<1200)]) }) { first, _ in first })
    }

    static var rules: HelpdeskRules {
        var rules = HelpdeskRules()
        rules.silence = .businessDays(3)
        rules.reminder = .seconds(7_200)
        rules.plans = ["Oro": Plan(name: "Oro", calendar: calendar)]
        return rules
    }

    func fill() async throws {
        let people = (0..<sizes.contacts).map { index in
            let company = index / Self.peopleOfCompany
            return ContactRow(
                row: index + 2, company: "Empresa Inventada \(company)", clientNumber: "C-\(company)", plan: "Oro",
                name: "Persona \(index)", phones: [PhoneNumber(Self.phone(index))].compactMap(\.self),
                emails: ["persona\(index)@ejemplo.invalid"], code: "\(100_000 + index)")
        }
        _ = try await records.importContacts(people, into: Self.helpdesk) { $0 }
        for first in stride(from: 0, to: sizes.tickets, by: Self.width) {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for index in first..<min(first + Self.width, sizes.tickets) {
                    group.addTask { try await open(index) }
                }
                try await group.waitForAll()
            }
        }
    }

    /// A ticket as agents work on it: taken on, answered, promised, noted; most are closed.
    private func open(_ index: Int) async throws {
        let contact = index % sizes.contacts
        let at = Self.start + .seconds(index % 3_600)
        var draft = TicketDraft(
            helpdesk: Self.helpdesk, company: CompanyID(Int64(contact / Self.peopleOfCompany + 1)),
            contact: ContactID(Int64(contact + 1)), type: "incidente", product: "facturación", severity: "MEDIA",
            subject: "BANCOS, factura \(index) mal cargada")
        draft.responseDue = at + .seconds(21_600)
        draft.details = ["extension": "\(index % 900)", "version": "5.2"]
        let number = try await records.open(draft, at: at)
        let agent = AgentID("agente-\(index % 40)")
        var events: [TicketEvent] = [
            .answered(by: agent), .stateSet(.inProgress, by: agent),
            .deadlineSet(at + .seconds(86_400 * (index % 9 + 1)), by: agent),
            .noted("Se revisó con el cliente y se pidió la póliza que falta", by: agent),
        ]
        if index % 100 < sizes.openShare {
            if index.isMultiple(of: 3) { events.append(.stateSet(.waitingForClient, by: agent)) }
        } else {
            events += [.stateSet(.closed, by: agent), .agreed(by: .agent(agent))]
        }
        for (place, event) in events.enumerated() {
            _ = try await records.append(event, to: number, at: at + .seconds(60 * (place + 1)))
        }
    }
}
