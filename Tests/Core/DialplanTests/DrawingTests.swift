import Aside
import Dialplan
import Foundation
import Telephony
import Testing

@Suite(.aside) struct `A drawing of a dialplan` {
    @Test func `is Mermaid text`() throws {
        let dialplan = try Written.decode(Written.file(DrawnSample.steps))
        #expect(MermaidGraph(dialplan).text == DrawnSample.mermaid)
    }

    @Test func `is a graph for Graphviz`() throws {
        let dialplan = try Written.decode(Written.file(DrawnSample.steps))
        #expect(DotGraph(dialplan).text == DrawnSample.dot)
    }

    @Test func `says of each step as much as there is room for`() throws {
        let text = "Diga en qué podemos servirle hoy y quédese en la línea, por favor."
        let dialplan = try Written.decode(Written.file("inicio: { say: \"\(text)\", then: fin }\nfin: { hang-up: }"))
        let lines = MermaidGraph(dialplan).text.split(separator: "\n")
        #expect(lines[1] == "  n0[\"inicio (say)<br>“Diga en qué podemos servirle hoy y…”\"]")
        #expect(lines[2] == "  n1(((\"fin (hang-up)\")))")
    }

    @Test func `shows each step once and every exit, however often it is made`() throws {
        let dialplan = try Shipped.dialplan()
        let text = MermaidGraph(dialplan).text
        for step in dialplan.steps.values {
            #expect(text.components(separatedBy: "\"\(step.name) (\(step.kind.word))").count == 2, "\(step.name)")
        }
        let arrows = text.split(separator: "\n").filter { $0.contains("-->") || $0.contains("-.->") }
        let ways = dialplan.steps.values.reduce(0) { sum, step in
            sum + Set(step.exits.values).count
        }
        #expect(arrows.count >= ways)
        #expect(Set(arrows).count == arrows.count)
        #expect(try MermaidGraph(Shipped.dialplan()).text == text)
        #expect(try DotGraph(Shipped.dialplan()).text == DotGraph(dialplan).text)
    }

    @Test func `frames what is reached through one step alone`() throws {
        let text = MermaidGraph(try Shipped.dialplan()).text
        let frames = text.split(separator: "\n").filter { $0.contains("subgraph") }.map { $0.split(separator: "\"")[1] }
        #expect(frames == ["horario", "identificacion", "no-autorizado", "identificado", "otherwise"])
        #expect(!DotGraph(try Shipped.dialplan(), isGrouped: false).text.contains("subgraph"))
    }
}
