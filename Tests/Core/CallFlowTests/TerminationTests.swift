import Aside
import CallFlow
import Telephony
import Testing

@Suite(.aside) struct `The end of a call` {
    @Test func `has a final status, a reason and a party for every cause`() {
        for cause in HangupCause.allCases {
            #expect((400...699).contains(Termination.status(for: cause)), "\(cause)")
            let (q850, text) = Termination.reason(for: cause)
            #expect((1...127).contains(q850), "\(cause)")
            #expect(!text.isEmpty && !text.contains("\""), "\(cause)")
            _ = Termination.party(of: cause)
        }
    }

    @Test func `every refusal has a cause, and none is ours or the caller's wish`() {
        for status in 300...699 {
            let cause = Termination.cause(ofStatus: status)
            #expect(![.caller, .gateway, .agent, .fault, .interrupted, .drained].contains(cause), "\(status)")
        }
    }

    @Test func `a status we refuse by is read as the same cause`() {
        for cause in [HangupCause.noCodec, .busy, .declined, .noAnswer, .cancelled] {
            #expect(Termination.cause(ofStatus: Termination.status(for: cause)) == cause)
        }
    }

    @Test func `a fault of ours is never counted as a caller's wish`() {
        for cause in [HangupCause.fault, .interrupted, .limit, .drained] {
            #expect(Termination.party(of: cause) == .gateway)
        }
    }
}
