import Aside
import Dialplan
import Helpdesk
import Simulation
import Telephony
import Testing

@Suite(.aside) struct `A rehearsed call` {
    private static let monday = Timestamp(seconds: 1_795_449_600)

    private func circumstances(_ staff: Circumstances.Staff = .none) -> Circumstances {
        let company = Company(id: CompanyID(1), name: "Agencia de Muestra", clientNumber: "1001")
        let contact = Contact(
            id: ContactID(1), company: company, name: "Lucía Campos", phones: PhoneNumber("5550001111").map { [$0] } ?? [],
            code: "3001")
        let persona = Persona(
            kind: .known, number: "5550001111", isTrusted: true, source: "192.0.2.1", contact: contact, pin: "123456",
            guess: "")
        return Circumstances(moment: Self.monday, number: "5550001111", people: [persona], staff: staff)
    }

    @Test func `is over in less than a second`() throws {
        let rehearsal = Rehearsal(try ShippedFile.multimarca.edition(), circumstances(.free))
        let began = ContinuousClock.now
        for _ in 0..<200 {
            var script: [Move] = [.keys("1"), .keys("1"), .keys("1"), .keys("1")]
            let call = try rehearsal.run { occasion in
                switch occasion.kind {
                case .said(true): script.isEmpty ? .hangUp : script.removeFirst()
                case .recording: .speak(.seconds(5))
                default: .listen
                }
            }
            _ = call.violations(of: rehearsal)
        }
        print((ContinuousClock.now - began) / 200)
        let call = try rehearsal.run { occasion in print(occasion.kind, occasion.step ?? ""); return .listen }
        print(call.said.joined(separator: "\n"), call.cause as Any, call.violations(of: rehearsal))
    }
}
