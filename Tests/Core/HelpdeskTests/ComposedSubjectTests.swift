import Aside
import Helpdesk
import Testing

@Suite(.aside) struct `The subject of a ticket that nobody wrote` {
    @Test func `S1-06 is module and case, where the rule wants both`() {
        let rule = SubjectRule(needsModule: true)
        #expect(rule.composed(module: "Bancos", what: "parada la facturación") == "BANCOS, parada la facturación")
        #expect(rule.composed(module: "Bancos", what: "") == "BANCOS")
        #expect(rule.faults(of: rule.composed(module: "Bancos", what: "incidente")) == [])
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
