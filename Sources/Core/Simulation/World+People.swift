import Helpdesk
import Telephony

extension World {
    /// Two companies: people with numbers of their own, people behind one switchboard, and strangers.
    static func personas(_ random: inout SeededRandom) -> [Persona] {
        let companies = [
            Company(id: CompanyID(1), name: "Autos del Valle, S.A. de C.V.", clientNumber: "1001"),
            Company(id: CompanyID(2), name: "Motores Ejemplo, S.A. de C.V.", clientNumber: "1002"),
        ]
        var personas: [Persona] = []
        for (place, kind) in (Persona.Kind.allCases + Persona.Kind.allCases).enumerated() {
            let company = companies[place / Persona.Kind.allCases.count]
            let shared = "55550000\(company.clientNumber.suffix(2))"
            let number = kind == .shared ? shared : "5555\(100_000 + random.below(899_999))"
            let pin = String(100_000 + random.below(899_999))
            let people = kind == .shared ? 2 : kind == .stranger ? 0 : 1
            let isTrusted = kind == .elsewhere ? false : random.chance(85)
            for person in 0..<max(people, 1) {
                let id = Int64(place * 10 + person + 1)
                let contact = Contact(
                    id: ContactID(id), company: company, name: "Persona \(id)", position: "Gerente de Sistemas",
                    phones: PhoneNumber(number).map { [$0] } ?? [], code: String(3_000 + id),
                    rights: random.chance(15) ? [.receive] : random.chance(15) ? [.open] : [.open, .receive])
                personas.append(
                    Persona(
                        kind: kind, number: kind == .stranger && random.chance(50) ? "" : number,
                        isTrusted: isTrusted, source: isTrusted ? "192.0.2.1" : "198.51.100.\(place + 1)",
                        contact: people == 0 ? nil : contact, pin: pin, guess: String(3_001 + random.below(80))))
            }
        }
        return personas
    }

    /// Somebody guessed at a few codes just before the day begins: they are locked from where their owners call.
    static func locks(
        of personas: [Persona], _ seed: UInt64, at moment: Timestamp
    ) -> [IdentityGuard.Key: IdentityGuard.Record] {
        // A stream of its own: who calls when does not depend on it.
        var random = SeededRandom(seed: ~seed)
        let record = IdentityGuard.Record(
            failures: 0, locks: 1, lockedUntil: moment + IdentityGuard.longestLock, lastFailure: moment)
        return personas.reduce(into: [:]) { locks, persona in
            guard let code = persona.contact?.code, random.chance(lockedCodes) else { return }
            let number = persona.isTrusted ? PhoneNumber(persona.number)?.significant : nil
            locks[IdentityGuard.Key(code: code, source: number ?? persona.source)] = record
        }
    }

    /// In a hundred.
    private static let lockedCodes = 15
}
