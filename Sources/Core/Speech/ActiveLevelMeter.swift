/// The level of speech while it is speech, its pauses left out: ITU-T P.56 (12/2011), method B.
enum ActiveLevelMeter {
    /// A point of the envelope is looked at this often, in samples: 800 times a second, where 694 are the least.
    private static let step = 20
    /// What the envelope is smoothed with, twice.
    private static let timeConstant = 0.03
    /// Speech goes on for so long after the envelope has fallen: it bridges the gaps between words.
    private static let hangoverSeconds = 0.2
    /// The level lies so far above the threshold that finds it, in dB.
    private static let margin = 15.9
    /// Thresholds at 1/32768 of full scale and twice that, and so on.
    private static let thresholds = 15
    /// Of 1/2 full scale down, for decibels: two thresholds are 6.02 dB apart.
    private static let fullScale = 32_768.0

    /// In dBov; nil where no part of `samples` is above the noise of their own 16 bits.
    static func level(of samples: [Int16]) -> Double? {
        let (activity, energy) = measure(samples)
        guard energy > 0 else { return nil }
        var before: (level: Double, distance: Double)?
        for index in 0..<thresholds {
            guard activity[index] > 0 else { return nil }
            let level = 10 * Numerics.log10(energy / Double(activity[index] * step) / (fullScale * fullScale))
            let distance = level - 20 * Numerics.log10(Double(1 << index) / fullScale)
            if distance <= margin {
                // Quieter than the lowest threshold can tell, or nothing but a hum.
                guard let before else { return level }
                let share = (before.distance - margin) / (before.distance - distance)
                return before.level + share * (level - before.level)
            }
            before = (level, distance)
        }
        return before?.level
    }

    /// The points at which each threshold's speech was active, and the sum of all samples squared.
    private static func measure(_ samples: [Int16]) -> (activity: [Int], energy: Double) {
        // Exp(-1 / (rate * time constant)), by its series: the argument is tiny.
        let x = 1 / (Double(Speech.rate) * timeConstant)
        let keep = 1 - x + x * x / 2 - x * x * x / 6
        let take = 1 - keep
        let hangover = Int(hangoverSeconds * Double(Speech.rate)) / step
        var activity = [Int](repeating: 0, count: thresholds)
        var left = [Int](repeating: 0, count: thresholds)
        var energy = 0.0
        samples.withUnsafeBufferPointer { samples in
            var (first, second) = (0.0, 0.0)
            var place = 0
            while place < samples.count {
                let value = Double(samples[place])
                energy += value * value
                first = keep * first + take * value.magnitude
                second = keep * second + take * first
                place &+= 1
                if place % step != 0 { continue }
                for index in 0..<thresholds {
                    if second >= Double(1 << index) {
                        left[index] = hangover
                        activity[index] += 1
                    } else if left[index] > 0 {
                        left[index] -= 1
                        activity[index] += 1
                    }
                }
            }
        }
        return (activity, energy)
    }
}
