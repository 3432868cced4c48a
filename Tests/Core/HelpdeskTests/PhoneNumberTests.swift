import Aside
import Helpdesk
import Testing

@Suite(.aside) struct `A telephone number` {
    @Test(arguments: ["5591405400", "+52 55 9140 5400", "(55) 9140-5400", "0052 1 5591405400", "tel:+525591405400"])
    func `is the same line in every spelling`(text: String) {
        #expect(PhoneNumber(text) == PhoneNumber("5591405400"))
        #expect(PhoneNumber(text)?.hashValue == PhoneNumber("5591405400")?.hashValue)
    }

    @Test(arguments: ["5591405401", "9140", "55914054001"]) func `is another line by its last ten digits`(text: String)
    {
        #expect(PhoneNumber(text) != PhoneNumber("5591405400"))
    }

    @Test(arguments: ["", "anonymous", "12", "٣٤٥"]) func `is none where there are too few digits`(text: String) {
        #expect(PhoneNumber(text) == nil)
    }
}
