import Aside
import Document
import Simulation
import Testing

@Suite(.aside) struct `Deeds are told` {
    private static func told(_ deeds: String...) -> Bilingual {
        Deeds(deeds.map { Bilingual(es: $0.uppercased(), en: $0) }).message
    }

    @Test func `one after the other`() {
        #expect(Self.told("a", "b", "c") == Bilingual(es: "A, B, C", en: "a, b, c"))
        #expect(Self.told() == Bilingual(es: "", en: ""))
    }

    @Test func `once where one repeats`() {
        #expect(Self.told("a", "b", "b", "b", "c") == Bilingual(es: "A, B (3 veces), C", en: "a, b (3 times), c"))
    }

    @Test func `once where several repeat together`() {
        let told = Self.told("a", "b", "a", "b", "a", "b", "c", "c", "a", "b")
        #expect(
            told == Bilingual(es: "[A, B] (3 veces), C (2 veces), A, B", en: "[a, b] (3 times), c (2 times), a, b"))
    }

    @Test func `as one that repeats rather than as pairs of it`() {
        #expect(Self.told("a", "a", "a", "a").en == "a (4 times)")
    }
}
