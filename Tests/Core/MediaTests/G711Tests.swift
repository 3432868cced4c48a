import Aside
import Media
import Testing

@Suite(.aside) struct `G711 audio` {
    @Test func `known octets have the values of the recommendation`() {
        #expect(G711.muLawTable[0xFF] == 0)
        #expect(G711.muLawTable[0x80] == 32_124)
        #expect(G711.muLawTable[0x00] == -32_124)
        #expect(G711.aLawTable[0xD5] == 8)
        #expect(G711.aLawTable[0x55] == -8)
        #expect(G711.aLawTable[0xAA] == 32_256)
        #expect(G711.aLawTable[0x2A] == -32_256)
    }

    @Test func `every octet comes back from its sample`() {
        for octet in UInt8.min...UInt8.max {
            #expect(G711.encodeALaw(G711.aLawTable[Int(octet)]) == octet)
            // µ-law has two zeroes.
            let expected: UInt8 = octet == 0x7F ? 0xFF : octet
            #expect(G711.encodeMuLaw(G711.muLawTable[Int(octet)]) == expected)
        }
    }

    @Test(arguments: CompandingLaw.allCases)
    func `every sample stays within half a step, and in order`(law: CompandingLaw) {
        var before = Int.min
        for sample in Int(Int16.min)...Int(Int16.max) {
            let decoded = Int(law.table[Int(law.encode(Int16(sample)))])
            // Sixteen steps a segment: half a step is a thirty-second part of the sample at most.
            let isNear = abs(decoded - sample) <= abs(sample) / 32 + 8
            if !isNear || decoded < before { Issue.record("\(sample) became \(decoded)") }
            before = decoded
        }
    }

    @Test(arguments: CompandingLaw.allCases)
    func `silence is silent and audio is padded to whole frames`(law: CompandingLaw) {
        let codec = law.codec
        #expect(law.encode(0) == codec.silence)
        let audio = EncodedAudio(samples: [Int16](repeating: 9_000, count: 161))
        #expect(audio.frameCount == 2)
        #expect(audio.octets(in: codec).count == 320)
        #expect(audio.octets(in: codec)[161...].allSatisfy { $0 == codec.silence })
        #expect(EncodedAudio(samples: []).octets(in: codec).isEmpty)
    }
}
