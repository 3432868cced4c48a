import Aside
import Announcements
import Dialplan
import Foundation
import Helpdesk
import Telephony
import Testing

@Suite(.aside) struct `The dialplans in service` {
    private func edition(_ id: String, answers: [String]) throws -> Edition {
        let steps = "inicio: { say: Hola, then: fin }\nfin: { hang-up: }"
        let list = "[" + answers.map { "\"\($0)\"" }.joined(separator: ", ") + "]"
        let file = Written.file(steps, head: Written.head("[\"5550001111\"]", list))
        return Edition(
            id: id, dialplan: try Written.decode(file, name: id), announcers: [SpanishMexico(zone: .gmt)])
    }

    @Test(arguments: [
        ("5591405400", "a"), ("+525591405400", "a"), ("015591405400", "a"), ("9140", "a"), ("Soporte", "a"),
        ("ventas", "b"), ("5591405401", nil), ("140", nil), ("", nil), ("soporte2", nil),
    ])
    func `answer what a caller dialled, however it was spelt`(dialled: String, id: String?) throws {
        let library = DialplanLibrary([
            try edition("a", answers: ["5591405400", "9140", "soporte"]), try edition("b", answers: ["ventas"]),
        ])
        #expect(library.edition(for: dialled)?.id == id)
    }

    @Test func `give new calls the new edition and leave a running call its own`() throws {
        let library = DialplanLibrary([try edition("a", answers: ["soporte"])])
        let running = library.edition(for: "soporte")
        library.replace(with: [try edition("b", answers: ["soporte"])])
        #expect(running?.id == "a")
        #expect(library.edition(for: "soporte")?.id == "b")
        #expect(library.editions.map(\.id) == ["b"])
    }
}
