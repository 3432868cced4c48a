import Aside
import Peers
import Telephony
import Testing

private func at(_ seconds: Int64) -> Timestamp { Timestamp(seconds: seconds) }

@Suite(.aside) struct `A call out` {
    private let plan = NumberingPlan(of: .mx)

    private func rules(_ allow: [String], _ deny: [String] = []) -> CallsOut.Rules {
        var rules = CallsOut.Rules()
        rules.allow = allow.compactMap(CallDestination.init(prefix:))
        rules.deny = deny.compactMap(CallDestination.init(prefix:))
        return rules
    }

    @Test(arguments: [
        ("55 1234 5678", true), ("+52 900 123 4567", false), ("+529001234567", false), ("+5290055 12345", true),
        ("+12125551234", true), ("+18095551234", true), ("+442079460000", false), ("300", false), ("911", false),
    ])
    func `goes where the longest prefix allows`(_ number: String, _ isAllowed: Bool) {
        let out = CallsOut(rules: rules(["+52", "+1", "+5290055"], ["+52900"]), plan: plan)
        #expect((out.refusal(of: plan.read(number)) == nil) == isAllowed)
    }

    @Test func `is refused with its reason`() throws {
        let out = CallsOut(rules: rules(["+52"], ["+52900", "+52"].dropLast()), plan: plan)
        let denied = try #require(CallDestination(prefix: "+52900"))
        let number = plan.read("9001234567")
        #expect(out.refusal(of: number) == .denied(try #require(number.e164), by: denied))
        #expect(out.refusal(of: plan.read("911")) == .emergency("911"))
        #expect(out.refusal(of: plan.read("300")) == .noNumber("300"))
        let london = plan.read("+442079460000")
        #expect(out.refusal(of: london) == .notAllowed(try #require(london.e164)))
        let both = CallsOut(rules: rules(["+52"], ["+52"]), plan: plan)
        #expect(both.refusal(of: plan.read("5512345678")) != nil)
    }

    @Test func `to a country does not go to islands that share its code`() {
        var rules = CallsOut.Rules()
        rules.allow = [CallDestination(.us)]
        let out = CallsOut(rules: rules, plan: plan)
        #expect(out.refusal(of: plan.read("+12125551234")) == nil)
        #expect(out.refusal(of: plan.read("+18765551234")) != nil)
    }

    @Test(arguments: ["52", "+", "+0", "+52x", "", "+1234567890123456"])
    func `goes to no destination that is none`(_ text: String) {
        #expect(CallDestination(prefix: text) == nil)
    }

    @Test func `stays within what an hour allows, whole and for each account`() {
        var rules = rules(["+52"])
        rules.perHour = 5
        rules.perHourAndAccount = 3
        var out = CallsOut(rules: rules, plan: plan)
        let number = plan.read("5512345678")
        for minute in 0..<3 { #expect(out.begin(number, account: "ana", at: at(Int64(minute * 60))) == nil) }
        #expect(out.begin(number, account: "ana", at: at(200)) == .hourIsFull(3, account: "ana"))
        #expect(out.begin(number, account: "beto", at: at(200)) == nil)
        #expect(out.begin(number, account: "beto", at: at(200)) == nil)
        #expect(out.begin(number, account: "beto", at: at(200)) == .hourIsFull(5, account: nil))
        #expect(out.begin(number, account: "ana", at: at(3600)) == nil)
        #expect(out.begin(number, account: "ana", at: at(3601)) == .hourIsFull(5, account: nil))
        #expect(out.begin(number, account: "ana", at: at(3660)) == nil)
    }

    @Test func `stays within how many may be made at once`() {
        var rules = rules(["+52"])
        rules.atOnce = 3
        rules.atOncePerAccount = 2
        var out = CallsOut(rules: rules, plan: plan)
        let number = plan.read("5512345678")
        #expect(out.begin(number, account: "ana", at: at(0)) == nil)
        #expect(out.begin(number, account: "ana", at: at(0)) == nil)
        #expect(out.begin(number, account: "ana", at: at(0)) == .tooManyAtOnce(2, account: "ana"))
        #expect(out.begin(number, account: "beto", at: at(0)) == nil)
        #expect(out.begin(number, account: "carla", at: at(0)) == .tooManyAtOnce(3, account: nil))
        out.end(account: "ana")
        out.end(account: "nobody")
        #expect(out.begin(number, account: "carla", at: at(0)) == nil)
    }

    @Test(arguments: 0..<100)
    func `never passes its caps, whatever is begun and ended`(seed: UInt64) {
        var generator = Seeded(seed)
        var rules = rules(["+52"])
        rules.perHour = 10
        rules.atOnce = 4
        var out = CallsOut(rules: rules, plan: plan)
        var (running, starts, now) = ([String](), [Timestamp](), at(0))
        for _ in 0..<300 {
            now = now + .seconds(Int.random(in: 0...200, using: &generator))
            let account = ["ana", "beto"].randomElement(using: &generator) ?? "ana"
            if Bool.random(using: &generator), let index = running.firstIndex(of: account) {
                out.end(account: account)
                running.remove(at: index)
            } else {
                let recent = starts.count { now - $0 < .seconds(3600) }
                let isFree = recent < 10 && running.count < 4
                let refusal = out.begin(plan.read("5512345678"), account: account, at: now)
                #expect((refusal == nil) == isFree, "seed \(seed)")
                if refusal == nil {
                    running.append(account)
                    starts.append(now)
                }
            }
        }
    }
}
