import Aside
import Document
import MessageLaws
import Testing

@Suite(.aside) struct `The law of two languages` {
    @Test func `holds where both forms tell the same`() {
        let message = Bilingual(es: "no hay paso que se llame “fin”; renglón 7", en: "there is no step “fin”; line 7")
        #expect(BilingualLaw.broken(by: message) == [])
    }

    @Test(
        arguments: [
            (
                "there is no step “fin”",
                ["has no Spanish", "is the same in both languages", "says [\"is\", \"step\", \"there\"] in Spanish"]
            ),
            (Bilingual(es: "no hay paso “fim”", en: "there is no step “fin”"), ["names other things"]),
            (Bilingual(es: "no hay paso", en: "there is no step “fin”"), ["names other things"]),
            (Bilingual(es: "en el renglón 8", en: "on line 7"), ["tells other numbers"]),
            (Bilingual(es: "no hay step “is”", en: "there is no step “is”"), ["says [\"step\"] in Spanish"]),
        ] as [(Bilingual, [String])])
    func `is broken where one lacks`(message: Bilingual, told: [String]) {
        #expect(BilingualLaw.broken(by: message) == told)
    }
}
