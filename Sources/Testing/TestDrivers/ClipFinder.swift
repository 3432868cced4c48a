public import Media

/// Finds a clip in what was received by its sound, whichever codec it came by.
public enum ClipFinder {
    /// How much of a clip tells it, at 8 kHz.
    public static let samples = 4_800
    /// Of a perfect likeness.
    private static let leastLikeness = 0.75
    private static let step = 4

    /// Where in `samples` (8 kHz), at `from` or later, the clip begins; nil when its beginning is not in there.
    public static func place(of clip: EncodedAudio, in samples: [Int16], from: Int = 0) -> Int? {
        let sound = CompandingLaw.mu.decode(clip.octets(in: .pcmu).prefix(Self.samples))
        let patterns = [0, step / 2].map { thinned(sound[$0...]) }
        let stream = thinned(samples[min(from, samples.count)...])
        return patterns.lazy.compactMap { Self.place(of: $0, in: stream) }.first.map { from + $0 * step }
    }

    private static func place(of pattern: [Int], in stream: [Int]) -> Int? {
        let power = pattern.reduce(0) { $0 + $1 * $1 }
        guard power > 0, stream.count >= pattern.count else { return nil }
        return pattern.withUnsafeBufferPointer { pattern in
            stream.withUnsafeBufferPointer { stream in
                for place in 0...stream.count - pattern.count {
                    var (product, energy) = (0, 0)
                    var index = 0
                    while index < pattern.count {
                        product &+= pattern[index] &* stream[place &+ index]
                        energy &+= stream[place &+ index] &* stream[place &+ index]
                        index &+= 1
                    }
                    guard product > 0, energy > 0 else { continue }
                    let likeness = Double(product) / (Double(power) * Double(energy)).squareRoot()
                    if likeness > leastLikeness { return place }
                }
                return nil
            }
        }
    }

    /// The means of four samples each: below 1 kHz is the most of a voice.
    private static func thinned(_ samples: ArraySlice<Int16>) -> [Int] {
        stride(from: samples.startIndex, to: samples.endIndex - step + 1, by: step).map { start in
            (Int(samples[start]) + Int(samples[start + 1]) + Int(samples[start + 2]) + Int(samples[start + 3])) / step
        }
    }
}
