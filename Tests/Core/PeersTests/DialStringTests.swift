import Aside
import Peers
import Telephony
import Testing

@Suite(.aside) struct `A number to dial` {
    @Test(arguments: [
        ("55 1234 5678", "+525512345678", ""), ("55 1234 5678 ext 300", "+525512345678", ",300"),
        ("5512345678 Ext. 300", "+525512345678", ",300"), ("5512345678x300", "+525512345678", ",300"),
        ("+52 55 1234 5678 extensión 3-00", "+525512345678", ",300"),
        ("5512345678;ext=300", "+525512345678", ",300"), ("5512345678,,300#", "+525512345678", ",,300#"),
        ("2001", "2001", ""), ("2001 ext 4", "2001", ",4"),
    ])
    func `says what to send after the answer`(_ text: String, _ number: String, _ after: String) {
        let dial = DialString(text, plan: NumberingPlan(of: .mx))
        #expect(dial?.number.text == number)
        #expect(dial?.afterAnswer == after)
    }

    @Test(arguments: [
        "", "ana", "ext 300", "5512345678 ext", "5512345678 ext ana", "5512345678,ana", ",300", "5512345678 etc 300",
        "5512345678,123456789012345678901234567890123456",
    ])
    func `is none where it says no number, or what cannot be sent`(_ text: String) {
        #expect(DialString(text, plan: NumberingPlan(of: .mx)) == nil)
    }
}
