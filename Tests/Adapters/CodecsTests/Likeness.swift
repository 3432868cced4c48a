import Foundation

/// How like its master a received announcement is. Both at the same rate, and aligned.
struct Likeness {
    let master: [Int16]
    let received: [Int16]
    /// Samples of 5 ms.
    let window: Int

    init(master: [Int16], received: [Int16], rate: Int) {
        self.master = master
        self.received = received
        window = rate / 200
    }

    private func level(_ samples: some Collection<Int>) -> Double {
        let energy = samples.reduce(0.0) { $0 + Double($1) * Double($1) }
        return (energy / Double(max(samples.count, 1))).squareRoot()
    }

    private func error(from start: Int) -> Double {
        level((start..<start + window).map { Int(received[$0]) - Int(master[$0]) })
    }

    /// Mean of the signal-to-noise ratios, in dB, of the stretches of 20 ms that hold speech.
    var segmentalSNR: Double {
        let size = window * 4
        let ratios = stride(from: 0, to: master.count - size, by: size).compactMap { start -> Double? in
            let voice = level(master[start..<start + size].map(Int.init))
            guard voice > 300 else { return nil }
            let noise = level((start..<start + size).map { Int(received[$0]) - Int(master[$0]) })
            return 20 * log10(voice / max(noise, 1))
        }
        return ratios.reduce(0, +) / Double(max(ratios.count, 1))
    }

    /// The greatest step from one sample to the next in `range`.
    func step(in samples: [Int16], _ range: Range<Int>) -> Int {
        range.dropFirst().map { abs(Int(samples[$0]) - Int(samples[$0 - 1])) }.max() ?? 0
    }

    /// The greatest error of any 5 ms near `joins` and of any elsewhere, as root mean squares.
    func worstErrors(near joins: [Int], within reach: Int) -> (near: Double, elsewhere: Double) {
        var (near, elsewhere) = (0.0, 0.0)
        for start in stride(from: 0, to: master.count - window, by: window) {
            if joins.contains(where: { start + window > $0 - window && start < $0 + reach }) {
                near = max(near, error(from: start))
            } else {
                elsewhere = max(elsewhere, error(from: start))
            }
        }
        return (near, elsewhere)
    }

    /// From the last sound of each clip to the first of the next, in milliseconds; to 5 ms. What is fainter than
    /// `threshold`, as a root mean square, is no sound.
    static func gaps(in samples: [Int16], between clips: [Range<Int>], rate: Int, threshold: Int = 250) -> [Int] {
        let window = rate / 200
        func isLoud(_ start: Int) -> Bool {
            guard start >= 0, start + window <= samples.count else { return false }
            let energy = samples[start..<start + window].reduce(0) { $0 + Int($1) * Int($1) }
            return energy > threshold * threshold * window
        }
        return zip(clips, clips.dropFirst()).map { clip, next in
            let end = stride(from: clip.upperBound - window, to: clip.lowerBound, by: -window).first(where: isLoud)
            let start = stride(from: next.lowerBound, to: next.upperBound, by: window).first(where: isLoud)
            return ((start ?? next.upperBound) - (end ?? clip.lowerBound) - window) * 1_000 / rate
        }
    }
}
