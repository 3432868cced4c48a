/// Where in a recording something sounds, and cutting it out.
extension Speech {
    /// What energy is looked at in: 5 ms.
    private static let frame = rate / 200
    /// A frame sounds above this RMS, and above this part of the loudest frame.
    private static let leastLoudness = 20.0, leastShare = 0.004
    /// Voices leave clicks after their last word: shorter than any syllable, or far fainter.
    private static let shortestSeconds = 0.06, faintest = 0.03
    private static let fadeSeconds = 0.004

    /// Stretches of sound, as ranges of samples, divided by silences longer than `gap` seconds; clicks are left out.
    public func segments(dividedBy gap: Double) -> [Range<Int>] {
        let energy = loudness()
        let loudest = energy.max() ?? 0
        let threshold = max(Self.leastLoudness, loudest * Self.leastShare)
        let longestGap = Self.samples(gap) / Self.frame
        var found: [Range<Int>] = []
        for (index, value) in energy.enumerated() where value > threshold {
            if let last = found.last, index - last.upperBound <= longestGap {
                found[found.count - 1] = last.lowerBound..<index + 1
            } else {
                found.append(index..<index + 1)
            }
        }
        let shortest = Self.samples(Self.shortestSeconds) / Self.frame
        return found.filter { frames in
            frames.count > shortest && (energy[frames].max() ?? 0) > loudest * Self.faintest
        }.map { $0.lowerBound * Self.frame..<$0.upperBound * Self.frame }
    }

    /// `range` with `keep` seconds of what lies around it, faded at both ends.
    public func cut(_ range: Range<Int>, keeping keep: Double) -> Speech {
        let around = Self.samples(keep)
        let (start, end) = (max(0, range.lowerBound - around), min(samples.count, range.upperBound + around))
        var piece = Array(samples[start..<max(start, end)])
        let fade = min(Self.samples(Self.fadeSeconds), piece.count / 2)
        for index in 0..<fade {
            let weight = 0.5 - 0.5 * Numerics.cosine(turns: Double(index) / Double(2 * fade))
            piece[index] = Int16((Double(piece[index]) * weight).rounded())
            let mirror = piece.count - 1 - index
            piece[mirror] = Int16((Double(piece[mirror]) * weight).rounded())
        }
        return Speech(piece)
    }

    /// The RMS of each frame.
    private func loudness() -> [Double] {
        samples.withUnsafeBufferPointer { samples in
            stride(from: 0, through: samples.count - Self.frame, by: Self.frame).map { start in
                var sum = 0.0
                for index in start..<start + Self.frame {
                    let value = Double(samples[index])
                    sum += value * value
                }
                return (sum / Double(Self.frame)).squareRoot()
            }
        }
    }
}
