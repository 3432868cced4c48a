import Aside
import Testing

@testable import Signaling

@Suite(.aside) struct `Where a call is sent on to` {
    @Test func `is by preference, the first of equals first, without what a URI would have us say`() {
        let lines =
            "0.5;sip:b@192.0.2.2\n;sip:a@192.0.2.1?Subject=x\n0.5;sip:c@192.0.2.3;transport=tcp\n0.1;sip:d@192.0.2.4\n"
        let targets = Redirections.targets(in: lines)
        #expect(
            targets == ["sip:a@192.0.2.1", "sip:b@192.0.2.2", "sip:c@192.0.2.3;transport=tcp", "sip:d@192.0.2.4"])
    }

    @Test(arguments: ["", "\n", ";\n", "sip:a"])
    func `is nowhere when nothing usable is said`(lines: String) { #expect(Redirections.targets(in: lines).isEmpty) }
}
