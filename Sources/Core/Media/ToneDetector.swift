public import Telephony

/// Finds keys in the audio: a Goertzel bank over blocks of 102 samples, two alike in a row make a key.
///
/// Only for legs without telephone-event; what it hears in speech it must not take for keys.
public struct ToneDetector: Sendable {
    private static let blockSamples = 102
    /// Each tone of the pair must reach this mean of its samples squared (-42 dBm0).
    private static let leastPower = 15_700.0
    /// The high tone may be weaker by 8 dB, stronger by 5 dB: lines damp high tones. Each tone leaks into the other's
    /// bin by up to 2 dB in so short a block, hence the room beyond.
    private static let weakestHighTone = 0.1
    private static let strongestHighTone = 3.6
    /// A tone stands out from its neighbours by 6 dB, leakage included.
    private static let prominence = 4.0
    /// The pair holds this part of all power (3.3 dB and more above noise).
    private static let share = 0.72

    private var low = [State](repeating: State(), count: 4)
    private var high = [State](repeating: State(), count: 4)
    private var energy = 0.0
    private var count = 0
    private var candidate: Digit?
    private var pressed: Digit?
    private var misses = 0

    private struct State {
        var first = 0.0
        var second = 0.0
    }

    public init() {}

    /// Whether a key sounds or may just begin to.
    public var isPressed: Bool { pressed != nil || candidate != nil }

    /// The keys whose tones are certain with these samples; each is told once, at its second block.
    public mutating func detect(in samples: [Int16]) -> [Digit] {
        var found: [Digit] = []
        for sample in samples {
            add(Double(sample))
            if count == Self.blockSamples, let digit = closeBlock() { found.append(digit) }
        }
        return found
    }

    @inline(__always)
    private mutating func add(_ sample: Double) {
        energy += sample * sample
        for index in 0..<4 {
            let lowNext = sample + 2 * DTMFTone.rows[index].cosine * low[index].first - low[index].second
            low[index].second = low[index].first
            low[index].first = lowNext
            let highNext = sample + 2 * DTMFTone.columns[index].cosine * high[index].first - high[index].second
            high[index].second = high[index].first
            high[index].first = highNext
        }
        count += 1
    }

    private mutating func closeBlock() -> Digit? {
        let hit = decide()
        for index in 0..<4 {
            low[index] = State()
            high[index] = State()
        }
        energy = 0
        count = 0
        defer { candidate = hit }
        if let hit, hit == candidate, hit != pressed {
            pressed = hit
            misses = 0
            return hit
        }
        if hit == pressed {
            misses = 0
        } else {
            // One bad block is a crackle, two are the end of the key.
            misses += 1
            if misses >= 2 { pressed = nil }
        }
        return nil
    }

    private func decide() -> Digit? {
        let length = Double(Self.blockSamples)
        let rows = (0..<4).map { Self.power(low[$0], DTMFTone.rows[$0]) }
        let columns = (0..<4).map { Self.power(high[$0], DTMFTone.columns[$0]) }
        guard let row = rows.indices.max(by: { rows[$0] < rows[$1] }),
            let column = columns.indices.max(by: { columns[$0] < columns[$1] })
        else { return nil }
        // |X|² of a sine of amplitude A is (N·A/2)²; its mean power A²/2.
        let lowPower = rows[row] * 2 / (length * length)
        let highPower = columns[column] * 2 / (length * length)
        guard lowPower > Self.leastPower, highPower > Self.leastPower else { return nil }
        guard highPower > lowPower * Self.weakestHighTone, highPower < lowPower * Self.strongestHighTone else {
            return nil
        }
        for index in 0..<4 {
            if index != row, rows[index] * Self.prominence > rows[row] { return nil }
            if index != column, columns[index] * Self.prominence > columns[column] { return nil }
        }
        guard lowPower + highPower > Self.share * energy / length else { return nil }
        return DTMFTone.keypad[row][column]
    }

    private static func power(_ state: State, _ frequency: DTMFTone.Frequency) -> Double {
        state.first * state.first + state.second * state.second
            - 2 * frequency.cosine * state.first * state.second
    }
}
