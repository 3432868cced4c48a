/// How loud speech is, and bringing it to where all prompts are.
extension Speech {
    /// The active speech level of every prompt, in dBov (dB below a square wave of full scale): loud on a telephone,
    /// with room for the peaks.
    public static let promptLevel = -22.0
    /// No peak comes nearer to full scale than this part of it.
    private static let peakLimit = 0.89

    /// ITU-T P.56, method B, in dBov; nil where nothing of it is speech.
    public var activeLevel: Double? { ActiveLevelMeter.level(of: samples) }

    /// The furthest any sample is from 0.
    public var peak: Int { samples.reduce(0) { max($0, abs(Int($1))) } }

    /// The mean of all samples: 0 where the recorder was sound.
    public var directCurrent: Double {
        samples.isEmpty ? 0 : Double(samples.reduce(into: 0) { $0 += Int($1) }) / Double(samples.count)
    }

    /// The same at `level` dBov without direct current; quieter only where a peak would come too near to clipping.
    /// Nil where there is nothing to be heard.
    public func levelled(to level: Double = promptLevel) -> Speech? {
        let offset = directCurrent
        let centred = Speech(samples.map { Int16(clamping: Int((Double($0) - offset).rounded())) })
        guard let present = centred.activeLevel else { return nil }
        let gain = min(
            Numerics.exp10((level - present) / 20),
            Self.peakLimit * Double(Int16.max) / Double(centred.peak))
        return Speech(samples.map { Int16(clamping: Int(((Double($0) - offset) * gain).rounded())) })
    }
}
