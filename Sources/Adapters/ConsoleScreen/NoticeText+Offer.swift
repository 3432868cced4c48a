internal import ConsoleProtocol
internal import Foundation
internal import Telephony

/// The card of an offered call.
extension NoticeText {
    func lines(for card: OfferCard) -> [String] {
        let limit = card.answerWithin.map { " · conteste en \(duration($0))" } ?? ""
        var lines = ["┌─ LLAMADA \(card.call) · cola \(card.queue) · esperó \(duration(card.waited))\(limit)"]
        if card.isGuard { lines.append("│ GUARDIA: solo incidencias graves") }
        lines += rows(of: card).map { "│ \(padded($0.title)) \($0.text)" }
        if !card.isRecorded { lines.append("│ Esta llamada no se graba.") }
        return lines + ["└─ «aceptar» o «rechazar»"]
    }

    private func rows(of card: OfferCard) -> [(title: String, text: String)] {
        let caller = card.caller
        let company = [
            caller.company, caller.clientNumber.map { "cliente \($0)" }, caller.plan.map { "plan \($0)" },
        ].compactMap(\.self).joined(separator: " · ")
        let entries = card.keyed.map { $0.asked.isEmpty ? "\($0.keys)" : "\($0.asked): \($0.keys)" }
        let keyed = entries.joined(separator: " · ")
        let chosen = [card.type?.raw, card.product].compactMap(\.self).joined(separator: " · ")
        var rows = [("Llama", caller.number ?? "número oculto"), ("Contacto", contact(of: caller))]
        rows += caller.candidates.enumerated().map { place, person in
            (place == 0 ? "Puede ser" : "", "\(text(of: person)) — «validar \(person.contact)»")
        }
        if let language = card.language { rows.append(("Idioma", name(ofLanguage: language))) }
        if !company.isEmpty { rows.append(("Empresa", company)) }
        if !keyed.isEmpty { rows.append(("Marcó", keyed)) }
        if !chosen.isEmpty { rows.append(("Eligió", chosen)) }
        if let opened = card.openedTicket { rows.append(("Abrió", "caso \(opened) en esta llamada")) }
        rows += card.openTickets.enumerated().map { place, ticket in
            (place == 0 ? "Casos" : "", text(of: ticket))
        }
        return rows
    }

    private func contact(of caller: OfferCard.Caller) -> String {
        guard let person = caller.person else {
            return caller.identification == .none ? "sin identificar" : "por confirmar quién es de la empresa"
        }
        return "\(text(of: person)), \(text(of: caller.identification))"
    }

    private func text(of person: PersonCard) -> String {
        person.name + (person.position.map { " (\($0))" } ?? "")
    }

    private func text(of strength: IdentificationStrength) -> String {
        switch strength {
        case .none: "sin identificar"
        case .number: "solo por el número: no basta para dar el visto bueno ni cerrar"
        case .codeAndPIN: "por clave y NIP"
        case .vouched: "validado por un agente"
        }
    }

    private func text(of ticket: TicketCard) -> String {
        let responsible = ticket.responsible.map { " · \($0)" } ?? ""
        let deadline = ticket.deadline.map { " · plazo \(moment($0))" } ?? ""
        return "\(ticket.number) \(ticket.subject) · \(ticket.state)\(responsible)\(deadline)\(light(of: ticket))"
    }

    /// "inglés"; the code itself where nobody knows its name.
    private func name(ofLanguage code: String) -> String {
        Locale(identifier: "es").localizedString(forIdentifier: code) ?? code
    }

    private func padded(_ title: String) -> String {
        let width = 9
        return title + String(repeating: " ", count: max(0, width - title.count))
    }
}
