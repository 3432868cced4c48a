public import ConsoleProtocol
public import Foundation
internal import Telephony

/// Notices as an agent reads them: plain lines of Spanish, safe for any terminal. Times are in the zone of `calendar`.
public struct NoticeText: Sendable {
    private let calendar: Calendar
    public init(calendar: Calendar) { self.calendar = calendar }

    /// Empty for what an agent need not see.
    public func lines(for notice: ConsoleNotice) -> [String] {
        texts(for: notice).map { $0.shown() }
    }

    private func texts(for notice: ConsoleNotice) -> [String] {
        switch notice {
        case .welcome(let gateway): ["Conectado con \(gateway)."]
        case .done: ["Hecho."]
        case .refused(let refusal): ["✗ \(refusal.sentence)"]
        case .pong: []
        case .state(let status): ["· \(text(of: status))"]
        case .offer(let card): lines(for: card)
        case .withdrawn(_, let why): ["La llamada ofrecida se retiró: \(text(of: why))."]
        case .connecting: ["Llamando a su teléfono…"]
        case .connected(let call): ["En línea con la llamada \(call)."]
        case .held: ["La llamada quedó en espera."]
        case .resumed: ["La llamada continúa."]
        case .ended(let call, let end): ["Terminó la llamada \(call): \(text(of: end))."]
        case .wrapUpDue(let card): lines(for: card)
        case .ticket(let card): lines(for: card)
        case .messageOffered(let card):
            ["Pendiente para usted: \(line(for: card))", "  «tomar \(card.message)» lo toma."]
        case .messages(let cards): cards.isEmpty ? ["No hay mensajes pendientes."] : cards.map(line)
        case .reloaded(let edition): ["En servicio: \(edition)."]
        case .calls(let cards): cards.isEmpty ? ["No hay llamadas."] : cards.map(line)
        case .closing(let why): ["! \(why.sentence)"]
        }
    }

    private func text(of status: AgentStatus) -> String {
        switch status {
        case .signedOut: "Fuera de turno."
        case .paused(let reason): reason.map { "En pausa: \($0)." } ?? "En pausa."
        case .ready: "Disponible: espere una llamada."
        case .offered: "Le ofrecen una llamada."
        case .connecting: "Conectando."
        case .talking: "En conversación."
        case .wrappingUp: "Cerrando la llamada."
        }
    }

    private func text(of why: WithdrawalReason) -> String {
        switch why {
        case .callerLeft: "quien llamaba colgó o eligió otra cosa"
        case .timedOut: "no contestó a tiempo"
        case .telephoneFailed: "no se pudo llamar a su teléfono"
        case .agentLeft: "usted dejó de estar disponible"
        case .drained: "el conmutador se detiene"
        default: why.raw
        }
    }

    private func text(of end: ConversationEnd) -> String {
        switch end {
        case .caller: "colgó el cliente"
        case .agent: "colgó usted"
        case .gateway: "la terminó el conmutador"
        case .lost: "se perdió la comunicación"
        default: end.raw
        }
    }

    private func line(for card: MessageCard) -> String {
        let kind = card.kind == .message ? "mensaje" : "devolver llamada"
        let who = [card.contact, card.company, card.number].compactMap(\.self).joined(separator: ", ")
        let length = card.seconds.map { ", \(duration($0))" } ?? ""
        let taken = card.takenBy.map { " — lo tiene \($0)" } ?? ""
        let path = card.path.map { " \($0)" } ?? ""
        let from = who.isEmpty ? "número oculto" : who
        return "\(card.message)  \(kind) de \(from), \(moment(card.leftAt))\(length)\(path)\(taken)"
    }

    private func line(for card: CallCard) -> String {
        let who = [card.contact, card.company, card.number].compactMap(\.self).joined(separator: ", ")
        let length = card.seconds.map { duration($0) } ?? "en curso"
        let agent = card.agent.map { ", atendió \($0)" } ?? ""
        let tickets = card.tickets.isEmpty ? "" : ", casos \(card.tickets.map(\.description).joined(separator: ", "))"
        return
            "\(card.call)  \(moment(card.beganAt))  \(who.isEmpty ? "número oculto" : who), \(length)\(agent)\(tickets)"
    }

    private func lines(for card: WrapUpCard) -> [String] {
        let tickets = card.tickets.map(\.description).joined(separator: ", ")
        let until = card.until.map { " antes de las \(clock($0))" } ?? ""
        let choices = card.dispositions.map { "    \($0.name)  \($0.title)" }
        return ["Cierre la llamada \(card.call)\(until): cerrar [CASO] DISPOSICIÓN NOTA"]
            + (tickets.isEmpty ? [] : ["  Casos de la llamada: \(tickets)"])
            + (choices.isEmpty ? [] : ["  Disposiciones:"] + choices)
    }

    private func lines(for card: TicketCard) -> [String] {
        let facts = [card.type.raw, card.product, card.state.raw].compactMap(\.self).joined(separator: " · ")
        return ["Caso \(card.number): \(card.subject)", "  \(facts)\(light(of: card))"]
            + ["  Abierto \(moment(card.openedAt)) · Responsable: \(card.responsible ?? "nadie")"]
            + (card.deadline.map { ["  Plazo: \(moment($0))"] } ?? [])
            + card.history.map { "    \(moment($0.at))  \($0.who): \($0.what)" }
    }

    func light(of card: TicketCard) -> String {
        switch card.trafficLight {
        case .green: " · semáforo verde"
        case .yellow: " · semáforo amarillo"
        case .red: " · semáforo ROJO"
        case nil: ""
        }
    }

    /// `21/11/2026 14:05`
    func moment(_ time: UnixTime) -> String {
        let parts = calendar.dateComponents([.year, .month, .day], from: date(time))
        return "\(twoDigits(parts.day))/\(twoDigits(parts.month))/\(parts.year ?? 0) \(clock(time))"
    }

    private func clock(_ time: UnixTime) -> String {
        let parts = calendar.dateComponents([.hour, .minute], from: date(time))
        return "\(twoDigits(parts.hour)):\(twoDigits(parts.minute))"
    }

    private func date(_ time: UnixTime) -> Date { Date(timeIntervalSince1970: TimeInterval(time.raw)) }

    private func twoDigits(_ number: Int?) -> String {
        let text = String(number ?? 0)
        return text.count < 2 ? "0" + text : text
    }

    /// `35 s`, `2 min 05 s`
    func duration(_ seconds: Int) -> String {
        seconds < 60 ? "\(seconds) s" : "\(seconds / 60) min \(twoDigits(seconds % 60)) s"
    }
}
