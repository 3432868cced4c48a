import Document
import Telephony

/// Menus that offer what the head lists.
extension StepDecoder {
    /// `options: products`, `is: { PRODUCT: STEP }`, `then: STEP` for the others.
    static func offer(_ options: MenuOptions, _ sets: Value?, in menu: inout Menu, _ step: inout StepReading) {
        if let sets, let field = menu.sets, field != options.field, !options.names.isEmpty {
            let (section, own) = (options.names.section, options.field.raw)
            sets.report(
                Bilingual(
                    es: "“options: \(section)” llena “\(own)”, no “\(field.raw)”; no hace falta “sets”",
                    en: "“options: \(section)” sets “\(own)”, not “\(field.raw)”; “sets” is not needed"))
        }
        menu.sets = options.field
        var ways: [String: StepName] = [:]
        var written: Set<String> = []
        for entry in step.fields.optional("is")?.entries() ?? [] {
            options.names.expect(entry.key)
            written.insert(entry.name)
            ways[entry.name] = step.context.step(entry.value)
        }
        let rest = options.names.order.contains { !written.contains($0) }
        let then = rest ? step.fields.required("then") : step.fields.optional("then")
        let common = step.context.step(then)
        for (digit, name) in options.keys {
            menu.choices[digit] = name
            if let target = ways[name] ?? (written.contains(name) ? nil : common) {
                step.lead(.key(digit), toStep: target)
            } else {
                step.context.notes.isGraphBroken = true
            }
        }
    }
}

extension Bilingual {
    static func isOption(_ key: String, _ name: String) -> Bilingual {
        Bilingual(
            es: "la tecla “\(key)” ya es la de “\(name)”, una de las opciones de “options”",
            en: "key “\(key)” is that of “\(name)” already, one of “options”")
    }
}
