import Aside
import Peers
import Telephony
import Testing

@Suite(.aside) struct `A registered phone` {
    private let plan = NumberingPlan(of: .mx)
    private let directory = PhoneRights.Directory(agents: ["ana", "Beto", "300"], queues: ["soporte"])

    private func verdict(_ dialled: String, _ rights: Set<PhoneRights.Right>) -> PhoneRights.Verdict {
        PhoneRights(rights).judge(dialled, from: "ana", in: directory, plan: plan)
    }

    @Test func `calls agents, queues and its own messages`() {
        let all = Set(PhoneRights.Right.allCases)
        #expect(verdict("beto", all) == .call(.agent("Beto")))
        #expect(verdict("300", all) == .call(.agent("300")))
        #expect(verdict("SOPORTE", all) == .call(.queue("soporte")))
        #expect(verdict("ana", all) == .call(.messages))
        #expect(verdict("*97", all) == .call(.messages))
        #expect(verdict("mensajes", all) == .call(.messages))
    }

    @Test func `calls nothing else, and is told why`() {
        #expect(verdict("beto", [.queues]) == .refuse(.notAllowed(.agents)))
        #expect(verdict("soporte", [.agents]) == .refuse(.notAllowed(.queues)))
        #expect(verdict("*97", []) == .refuse(.notAllowed(.messages)))
        #expect(verdict("nobody", [.agents]) == .refuse(.unknown("nobody")))
        #expect(verdict("55 1234 5678", [.agents]) == .refuse(.outside(plan.read("5512345678"))))
        #expect(verdict("+442079460000", [.agents]) == .refuse(.outside(plan.read("+442079460000"))))
        #expect(verdict("911", [.agents]) == .refuse(.emergency("911")))
    }
}
