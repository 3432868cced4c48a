/// The same numbers for the same seed (xorshift64*).
public struct SeededRandom: RandomNumberGenerator, Sendable {
    private var state: UInt64
    public init(seed: UInt64) { state = (seed &+ 1) &* 0x9E37_79B9_7F4A_7C15 | 1 }

    public mutating func next() -> UInt64 {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return state &* 0x2545_F491_4F6C_DD1D
    }

    /// True this many times in a hundred.
    public mutating func chance(_ percent: Int) -> Bool { Int(next() >> 33) % 100 < percent }
    public mutating func milliseconds(_ range: ClosedRange<Int64>) -> Duration {
        .milliseconds(range.lowerBound + Int64(next() >> 1) % (range.upperBound - range.lowerBound + 1))
    }
    public mutating func pick<Element>(_ choices: [Element]) -> Element? {
        choices.isEmpty ? nil : choices[Int(next() >> 33) % choices.count]
    }
    public mutating func below(_ bound: Int) -> Int { Int(next() >> 33) % max(bound, 1) }
}
