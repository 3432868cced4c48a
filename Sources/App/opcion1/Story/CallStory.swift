internal import Telephony

/// The facts of a call as sentences.
struct CallStory {
    let people: People

    func sentence(_ event: CallEvent) -> String {
        switch event {
        case .offered(let offer):
            "Entra la llamada de \(offer.caller.isEmpty ? "número oculto" : offer.caller) a \(offer.dialled)"
        case .ringing: "Timbra"
        case .answered: "Contesta la línea"
        case .entered(let step): "Paso «\(step)»"
        case .left(let step, let exit): "Sale de «\(step)» por «\(exit)»"
        case .said(let utterance): "La línea dice: «\(utterance.text)»"
        case .keyed(.shown(let keys)): "Teclea \(keys)"
        case .keyed(.secret(let length)): "Teclea \(Keys.secret(length: length)) (dato confidencial)"
        case .chose(let field, let value): "Elige \(field.spanish): \(value)"
        case .filledIn(let field, let value?): "Se anota \(field.spanish): \(value)"
        case .filledIn(let field, nil): "Se borra lo anotado: \(field.spanish)"
        case .languageChosen(let language): "Sigue en el idioma \(language)"
        case .recordingDeclined: "No acepta que se grabe"
        case .recordingStarted(let name, let purpose): "Empieza a grabarse \(purpose.spanish) (\(name))"
        case .recordingEnded(let name, let milliseconds):
            "Termina la grabación \(name): \(Duration.milliseconds(milliseconds).spanish)"
        case .held: "El agente la pone en espera"
        case .resumed: "Continúa la conversación"
        case .transferring(let target): "Se transfiere a \(target)"
        case .transferred(let target): "Transferida a \(target)"
        case .transferFailed(let target): "No se pudo transferir a \(target)"
        case .ended(let cause): "Termina: \(cause.spanish)"
        case .identified, .notIdentified, .notAuthorised: identity(event)
        case .ticketOpened, .ticketFound, .ticketNotFound, .ticketCommented, .acted, .pinChanged, .messageLeft,
            .callBackAsked:
            work(event)
        case .queued, .leftQueue, .offeredTo, .notTaken, .accepted, .agentUnreachable, .connected, .disconnected,
            .wrappedUp:
            queue(event)
        }
    }

    private func identity(_ event: CallEvent) -> String {
        switch event {
        case .identified(let who): "Se identifica: \(people.name(who)) (\(people.words(who.strength)))"
        case .notIdentified(let reason): "No se identifica: \(reason.spanish)"
        case .notAuthorised(let contact): "\(people.name(contact)) no está autorizado para lo que pide"
        default: ""
        }
    }

    private func work(_ event: CallEvent) -> String {
        switch event {
        case .ticketOpened(let number): "Se abre el ticket \(number)"
        case .ticketFound(let number): "Consulta el ticket \(number)"
        case .ticketNotFound(let keyed, foreign: true):
            "Pide el ticket \(keyed), que es de otra empresa; no se le informa"
        case .ticketNotFound(let keyed, foreign: false): "Pide el ticket \(keyed), que no existe"
        case .ticketCommented(let number): "Comenta el ticket \(number)"
        case .acted(let act, let ticket?): "Ticket \(ticket): \(act.spanish)"
        case .acted(let act, nil): "Quien llama \(act.spanish)"
        case .pinChanged(let contact): "\(people.name(contact)) cambia su NIP"
        case .messageLeft(let message): "Deja el mensaje \(message)"
        case .callBackAsked(let message, let number): "Pide que se le llame al \(number) (pendiente \(message))"
        default: ""
        }
    }

    private func queue(_ event: CallEvent) -> String {
        switch event {
        case .queued(let queue): "Espera en la fila «\(queue)»"
        case .leftQueue(let queue): "Deja la fila «\(queue)»"
        case .offeredTo(let agent): "Se ofrece a \(people.name(agent))"
        case .notTaken(let agent, let reason): "\(people.name(agent)) \(reason.spanish)"
        case .accepted(let agent): "\(people.name(agent)) la acepta"
        case .agentUnreachable(let agent, let cause):
            "El teléfono de \(people.name(agent)) no contesta: \(cause.spanish)"
        case .connected(let agent): "En línea con \(people.name(agent))"
        case .disconnected(let agent): "Termina la conversación con \(people.name(agent))"
        case .wrappedUp(let agent, let disposition, let ticket, let note):
            "\(people.name(agent)) cierra la llamada: \(disposition.spanish)"
                + (ticket.map { ", ticket \($0)" } ?? "") + (note.isEmpty ? "" : ": «\(note)»")
        default: ""
        }
    }
}
