import Aside
import Helpdesk
import Testing

@Suite(.aside) struct `The subject of a ticket that nobody wrote` {
    @Test func `S1-06 is module and case, where the rule wants both`() {
        let rule = SubjectRule(needsModule: true, unnamedCase: "caso por teléfono")
        #expect(rule.composed(module: "Bancos", what: "parada la facturación") == "BANCOS, parada la facturación")
        #expect(rule.composed(module: "Bancos", what: "") == "BANCOS, caso por teléfono")
        #expect(rule.composed(module: "", what: "") == "")
    }

    @Test func `S1-06 S4-03 has no fault by the rule that it is composed by`() {
        let modules = ["Bancos", "facturación a socios", "conciliaciones", "e"]
        let cases = ["", "incidente", "parada la facturación a socios", "interoperabilidad", "y"]
        for longest in [nil] + (4...70).map(Optional.some) {
            let rule = SubjectRule(
                needsModule: true, forbiddenWords: ["urgente"], longest: longest, unnamedCase: "caso por teléfono")
            for module in modules {
                for what in cases {
                    let subject = rule.composed(module: module, what: what)
                    #expect(rule.faults(of: subject) == [], "\(subject)")
                }
            }
        }
        let short = SubjectRule(needsModule: true, longest: 16)
        #expect(short.composed(module: "facturación a socios", what: "parada") == "FACTURAC, parada")
    }

    @Test func `is what is known of it elsewhere`() {
        #expect(SubjectRule().composed(module: "ventas", what: "incidente") == "incidente, ventas")
        #expect(SubjectRule().composed(module: "", what: "") == "")
    }

    @Test func `S4-03 is never longer than the rule lets it be, and ends with a whole word`() {
        let words = "la conexión con el servidor de impresión se interrumpe"
        for longest in 1...70 {
            let subject = SubjectRule(longest: longest).composed(module: "ventas", what: words)
            #expect(subject.count <= longest)
            #expect("\(words), ventas".hasPrefix(subject))
            #expect(subject.last != "," && subject.last != " ")
        }
        #expect(SubjectRule(longest: 16).composed(module: "", what: words) == "la conexión con")
        #expect(SubjectRule(longest: 15).composed(module: "", what: words) == "la conexión con")
        #expect(SubjectRule(longest: 14).composed(module: "", what: words) == "la conexión")
    }
}
