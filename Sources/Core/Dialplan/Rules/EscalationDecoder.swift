import Document
import Helpdesk

/// Reads whom cases are escalated to, from the first to the last.
///
///     escalation:
///       - { role: "Gerente de Soporte", mail: gerente@example.com, extension: "12", after: 2h }
enum EscalationDecoder {
    static func escalation(_ value: Value?, _ rules: inout HelpdeskRules, _ spoken: inout SpokenNames) {
        var names = ListedNames(section: "escalation", kind: "role")
        let items = value?.items() ?? []
        if let value, value.isList, items.isEmpty { value.report("“escalation” lists nobody") }
        for item in items {
            let level = item.fields { fields -> EscalationLevel? in
                let role = fields.required("role").flatMap { names.add($0) }
                let mail = fields.optional("mail"), number = fields.optional("extension")
                spoken.read(fields.optional("say"), of: role, kind: "escalation")
                if mail == nil, number == nil {
                    fields.value.report("nobody can be reached there: it needs “mail” or “extension”")
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
        guard let text = value.text(called: "address", as: "gerente@example.com") else { return nil }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), parts[1].first != ".", parts[1].last != ".",
            !text.contains(where: \.isWhitespace)
        else {
            value.report("expected an address such as gerente@example.com, found “\(text)”")
            return nil
        }
        return text
    }

    private static func phoneExtension(_ value: Value) -> String? {
        guard let text = value.text(called: "extension", as: "12") else { return nil }
        guard text.count <= 15, text.allSatisfy({ "0123456789*#".contains($0) }) else {
            value.report("expected an extension such as \"12\", found “\(text)”")
            return nil
        }
        return text
    }
}
