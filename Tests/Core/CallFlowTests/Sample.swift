import Helpdesk
import Simulation
import Telephony

/// Plainly invented people and their tickets.
enum Sample {
    static let valle = Company(id: CompanyID(1), name: "Autos del Valle", clientNumber: "1001")
    static let ejemplo = Company(id: CompanyID(2), name: "Motores Ejemplo", clientNumber: "1002")

    static func person(
        _ id: Int64, of company: Company = valle, phone: String = "5555000001", code: String? = "3011",
        rights: Set<Contact.Right> = [.open, .receive]
    ) -> Persona {
        let contact = Contact(
            id: ContactID(id), company: company, name: "Persona \(id)", phones: PhoneNumber(phone).map { [$0] } ?? [],
            code: code, rights: rights)
        return Persona(
            kind: .known, number: phone, isTrusted: true, source: "192.0.2.9", contact: contact, pin: "482913",
            guess: "999")
    }

    static func draft(of company: Company) -> TicketDraft {
        TicketDraft(helpdesk: HelpdeskName("prueba"), company: company.id, contact: nil)
    }
}
