import Document
import Helpdesk

/// Reads whom cases are escalated to, from the first to the last.
///
///     escalation:
///       - { role: "Gerente de Soporte", mail: gerente@example.com, extension: "12", after: 2h }
enum EscalationDecoder {
    static func escalation(_ value: Value?, _ rules: inout HelpdeskRules, _ spoken: inout SpokenNames) {
        var names = ListedNames(section: "escalation", kind: Bilingual(es: "puesto", en: "role"))
        let items = value?.items() ?? []
        if let value, value.isList, items.isEmpty {
            value.report(Bilingual(es: "“escalation” no nombra a nadie", en: "“escalation” lists nobody"))
        }
        for item in items {
            let level = item.fields { fields -> EscalationLevel? in
                let role = fields.required("role").flatMap { names.add($0) }
                let mail = fields.optional("mail"), number = fields.optional("extension")
                spoken.read(fields.optional("say"), of: role, kind: "escalation")
                if mail == nil, number == nil {
                    fields.value.report(
                        Bilingual(
                            es: "así no se puede avisar a nadie: necesita “mail” o “extension”",
                            en: "nobody can be reached there: it needs “mail” or “extension”"))
                }
                let address = mail.flatMap(address), phone = number.flatMap(phoneExtension)
                let after = fields.optional("after")?.duration(in: lateness)
                return role.map {
                    EscalationLevel(role: $0, email: address ?? "", phoneExtension: phone ?? "", after: after)
                }
            }
            if let level { rules.escalation.append(level) }
        }
    }

    private static let lateness: ClosedRange<Duration> = .zero ... .seconds(30 * 86_400)

    private static func address(_ value: Value) -> String? {
        let kind = Bilingual(es: "correo", en: "address")
        guard let text = value.text(called: kind, as: "gerente@example.com") else { return nil }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), parts[1].first != ".", parts[1].last != ".",
            !text.contains(where: \.isWhitespace)
        else {
            let expected = Bilingual(
                es: "un correo como gerente@example.com", en: "an address such as gerente@example.com")
            return value.wrongText(expected, text)
        }
        return text
    }

    private static func phoneExtension(_ value: Value) -> String? {
        let kind = Bilingual(es: "extensión", en: "extension")
        guard let text = value.text(called: kind, as: "12") else { return nil }
        guard text.count <= 15, text.allSatisfy({ "0123456789*#".contains($0) }) else {
            return value.wrongText(
                Bilingual(es: "una extensión como \"12\"", en: "an extension such as \"12\""), text)
        }
        return text
    }
}
