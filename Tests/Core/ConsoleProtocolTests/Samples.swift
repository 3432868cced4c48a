import ConsoleProtocol
import Telephony

/// Plainly invented people and cases.
enum Samples {
    static let ticket = TicketCard(
        number: TicketNumber(1042), type: CaseTypeName("incidente"), product: "Facturación",
        subject: "No timbra facturas", state: TicketStateName("abierto"), responsible: "Luis Prueba",
        openedAt: UnixTime(1_795_000_000), deadline: UnixTime(1_795_090_000), trafficLight: .yellow,
        history: [TicketCard.HistoryLine(at: UnixTime(1_795_000_001), who: "ana", what: "abierto por teléfono")])

    static let person = PersonCard(contact: ContactID(17), name: "Lucía Inventada", position: "gerente")

    static let offer = OfferCard(
        offer: 12, call: CallID(41), queue: QueueName("soporte"), waited: 35, answerWithin: 20,
        caller: OfferCard.Caller(
            number: "5550001111", identification: .codeAndPIN, person: person, candidates: [],
            company: "Agencia de Muestra", clientNumber: "7001", plan: "Premium"),
        keyed: [
            KeyedEntry(asked: "código de cliente", keys: .shown("7001")),
            KeyedEntry(asked: "NIP", keys: .secret(length: 4)),
        ],
        type: CaseTypeName("incidente"), product: "Facturación", openTickets: [ticket],
        openedTicket: TicketNumber(1043), isGuard: true, isRecorded: true, language: "en")

    static let message = MessageCard(
        message: MessageID(3), kind: .callBack, call: CallID(40), number: "5550002222", contact: nil,
        company: "Agencia de Muestra", leftAt: UnixTime(1_795_000_000), seconds: 12, path: "/muestra/40-1.wav",
        takenBy: AgentID("ana"))

    static let call = CallCard(
        call: CallID(41), beganAt: UnixTime(1_795_000_000), seconds: 95, number: nil, contact: "Lucía Inventada",
        company: nil, agent: AgentID("ana"), tickets: [TicketNumber(1042)], cause: .caller)

    static let wrapUp = WrapUpCard(
        call: CallID(41), tickets: [TicketNumber(1042)],
        dispositions: [WrapUpCard.Disposition(name: DispositionName("resuelto"), title: "Resuelto en la llamada")],
        until: UnixTime(1_795_000_300))
}
