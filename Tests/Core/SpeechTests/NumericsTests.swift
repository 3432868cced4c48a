import Aside
import Foundation
import Testing

@testable import Speech

@Suite("The mathematics of the core", .aside) struct NumericsTests {
    private func isNear(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 1e-11 * max(1, abs(b)) }

    @Test func `agrees with the system's library`() {
        for step in 1...2000 {
            let x = Double(step) * 0.37
            #expect(isNear(Numerics.log10(x), log10(x)))
            #expect(isNear(Numerics.log10(1 / x), log10(1 / x)))
            let power = Double(step - 1000) / 50
            #expect(isNear(Numerics.exp10(power) / pow(10, power), 1))
            let turns = Double(step - 1000) / 137
            #expect(isNear(Numerics.sine(turns: turns), sin(2 * .pi * turns)))
            #expect(isNear(Numerics.cosine(turns: turns), cos(2 * .pi * turns)))
        }
        #expect(Numerics.log10(0) == -.infinity)
        #expect(Numerics.log10(1) == 0)
    }
}
