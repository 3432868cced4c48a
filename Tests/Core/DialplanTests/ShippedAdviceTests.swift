import Aside
import Dialplan
import Document
import Foundation
import Helpdesk
import MessageLaws
import Telephony
import Testing

@Suite(.aside) struct `Advice on the shipped dialplan` {
    private let advisor: DialplanAdvisor
    private let file: Node

    init() throws {
        file = try Shipped.node()
        advisor = DialplanAdvisor(
            try Shipped.dialplan(), file: file, holidays: ["mexico": Set(try Shipped.holidays().keys)],
            today: try #require(Written.today))
    }

    /// Left as it is: menus name all that they lead to, and who presses 8 for Spanish hears the notice in it already.
    @Test func `is only what was looked through`() {
        BilingualLaw.expect(advisor.advice())
        let told = advisor.advice().map { problem in
            problem.message.en.replacing(#/ says this for [\d.]+ s; callers listen for 12 s/#, with: " is long")
        }
        let long = Set(told.filter { $0.hasSuffix(" is long") })
        let steps = [
            "soporte", "soporte-cerrado", "alcance", "opciones-ticket", "opciones-ticket-cerrado", "producto", "tipo",
            "devolver-llamada", "estado-abierto", "cerrado", "aportar", "resolver",
        ]
        #expect(long == Set(steps.map { "step “\($0)” is long" }))
        #expect(
            told.filter { !long.contains($0) } == [
                "key “8” declines to be recorded in step “aviso” just before: pressed a moment off, "
                    + "it does the other of the two",
                "menu “producto” has 6 options; callers keep 5 in mind",
                "menu “opciones-ticket” has 6 options; callers keep 5 in mind",
            ])
    }

    @Test func `finds a person within three menus and a minute whenever somebody works`() {
        let ways = advisor.waysToPerson
        #expect(ways.map(\.state) == [.open, .onGuard, .closed])
        #expect(ways.map { $0.path.last?.raw } == ["fila", "fila", "administracion"])
        #expect(ways.map(\.menus) == [2, 3, 1])
        #expect(ways.map(\.keys) == [11, 12, 1])
        #expect(ways.allSatisfy { $0.length < .seconds(60) })
    }

    /// Dialplans that nobody would write are looked at and drawn all the same.
    @Test(arguments: 0..<40) func `has a place in whatever file can be read`(seed: UInt64) throws {
        var random = Seeded(seed)
        var spoilt = file
        for _ in 0..<Int.random(in: 1...2, using: &random) {
            let index = Int.random(in: 0..<spoilt.pairCount, using: &random)
            let text = spoilt.scalars.randomElement(using: &random) ?? ""
            let drops = Bool.random(using: &random)
            spoilt = spoilt.editing(pair: index) { pair in
                var pair = pair
                pair.value.content = .scalar(text, isQuoted: true)
                return drops ? nil : pair
            }
        }
        let decoder = try Shipped.decoder()
        let dialplan: Dialplan
        do { dialplan = try decoder.decode(spoilt, name: DialplanName("x")) } catch { return }
        let advisor = DialplanAdvisor(
            dialplan, file: spoilt, holidays: [:], today: LocalDate(daysSinceEpoch: Int(20_000 + seed * 37)))
        #expect(advisor.advice().allSatisfy { $0.line > 0 && $0.column > 0 }, "seed \(seed)")
        #expect(advisor.waysToPerson.count == Set(advisor.waysToPerson.map(\.state)).count, "seed \(seed)")
        #expect(DotGraph(dialplan).text.split(separator: "\n").count > dialplan.steps.count, "seed \(seed)")
    }
}
