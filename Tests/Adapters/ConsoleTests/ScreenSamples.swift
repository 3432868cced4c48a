import ConsoleProtocol
import Foundation
import Telephony

/// Plainly invented people and cases.
enum ScreenSamples {
    static var calendar: Calendar {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(secondsFromGMT: -6 * 3600) ?? .gmt
        return calendar
    }

    static let ticket = TicketCard(
        number: TicketNumber(1042), type: CaseTypeName("incidente"), product: "Facturación",
        subject: "No timbra facturas", state: TicketStateName("abierto"), responsible: "Luis Prueba",
        openedAt: UnixTime(1_795_000_000), deadline: UnixTime(1_795_090_000), trafficLight: .red,
        history: [TicketCard.HistoryLine(at: UnixTime(1_795_000_060), who: "ana", what: "abierto por teléfono")])

    static func offer(person: PersonCard?, candidates: [PersonCard] = []) -> OfferCard {
        OfferCard(
            offer: 12, call: CallID(41), queue: QueueName("soporte"), waited: 125, answerWithin: 20,
            caller: OfferCard.Caller(
                number: "5550001111", identification: person == nil ? .number : .codeAndPIN, person: person,
                candidates: candidates, company: "Agencia de Muestra", clientNumber: "7001", plan: "Premium"),
            keyed: [
                KeyedEntry(asked: "código de cliente", keys: .shown("7001")),
                KeyedEntry(asked: "NIP", keys: .secret(length: 4)),
            ],
            type: CaseTypeName("incidente"), product: "Facturación", openTickets: [ticket],
            openedTicket: TicketNumber(1043), isGuard: true, isRecorded: false, language: "en")
    }

    static let lucia = PersonCard(contact: ContactID(17), name: "Lucía Inventada", position: "gerente")
    static let pedro = PersonCard(contact: ContactID(18), name: "Pedro Ficticio", position: nil)
}
