import Helpdesk
import Testing

@Suite struct `A telephone number` {
    @Test(arguments: ["5591405400", "+52 55 9140 5400", "(55) 9140-5400", "01 55 9140 5400", "+5215591405400"])
    func `is the same line in any spelling`(text: String) {
        #expect(PhoneNumber(text) == PhoneNumber("5591405400"))
        #expect(Set([PhoneNumber(text), PhoneNumber("5591405400")]).count == 1)
    }

    @Test(arguments: ["", "anonymous", "12", "ab1c2"])
    func `is nothing shorter than three digits`(text: String) {
        #expect(PhoneNumber(text) == nil)
    }

    @Test func `of few digits is compared whole`() {
        #expect(PhoneNumber("101") != PhoneNumber("1101"))
        #expect(PhoneNumber("101") == PhoneNumber("1-0-1"))
    }
}
