import Aside
@testable import Signaling
import Telephony
import Testing

@Suite(.oneAtATime) struct `A key by INFO` {
    @Test(arguments: [
        ("Signal=5\r\nDuration=160\r\n", Digit.five, 160), ("Signal= 5\r\nDuration= 160", .five, 160),
        ("signal=*\nduration=90\n", .star, 90), ("Signal=10\r\nDuration=100", .star, 100),
        ("Signal=11", .pound, 160), ("Duration=250\r\nSignal=#\r\n", .pound, 250), ("SIGNAL =\t0\r\n", .zero, 160),
        ("Signal=9\r\nDuration=-4", .nine, 0), ("Signal=9\r\nDuration=never", .nine, 160),
        ("Signal=9\r\nDuration=99999999", .nine, 60_000),
    ])
    func `is read in every spelling of dtmf-relay`(_ body: String, _ digit: Digit, _ duration: Int) {
        let read = InfoDigit(contentType: "application/dtmf-relay", body: body)
        #expect(read == .key(digit, durationMilliseconds: duration))
    }

    @Test(arguments: [("5", Digit.five), (" # \r\n", .pound), ("10", .star), ("Signal=7\r\nDuration=80", .seven)])
    func `is read from a bare body`(_ body: String, _ digit: Digit) {
        guard case .key(digit, _) = InfoDigit(contentType: "Application/DTMF", body: body) else {
            Issue.record("“\(body)” is no key")
            return
        }
    }

    @Test func `is told from what is none`() {
        #expect(InfoDigit(contentType: "application/dtmf-relay", body: "Signal=A") == .noKey)
        #expect(InfoDigit(contentType: "application/dtmf-relay", body: "Signal=16") == .noKey)
        #expect(InfoDigit(contentType: "application/dtmf-relay", body: "Signal=17") == .malformed)
        #expect(InfoDigit(contentType: "application/dtmf-relay", body: "Signal=55") == .malformed)
        #expect(InfoDigit(contentType: "application/dtmf-relay", body: "Duration=160") == .malformed)
        #expect(InfoDigit(contentType: "application/dtmf", body: String(repeating: " ", count: 300)) == .malformed)
        #expect(InfoDigit(contentType: "text/plain", body: "5") == .unsupported)
    }
}
