internal import Foundation

/// The samples of a 16 kHz mono WAV file of 16 bits, and what an ear would notice about them.
struct Recording {
    static let rate = 16_000
    let samples: [Int16]

    /// Nil when the file is of any other kind. The masters have the plain header of 44 octets.
    init?(_ file: URL) {
        guard let data = try? Data(contentsOf: file), data.count > 44 else { return nil }
        func integer(_ offset: Int, _ count: Int) -> Int {
            (0..<count).reversed().reduce(0) { $0 << 8 | Int(data[offset + $1]) }
        }
        let format = [integer(20, 2), integer(22, 2), integer(24, 4), integer(34, 2)]
        guard format == [1, 1, Self.rate, 16], integer(40, 4) == data.count - 44 else { return nil }
        samples = data.dropFirst(44).withUnsafeBytes { $0.bindMemory(to: Int16.self).map(Int16.init(littleEndian:)) }
    }

    var peak: Int { samples.map { Int($0.magnitude) }.max() ?? 0 }
    var mean: Double { samples.reduce(0.0) { $0 + Double($1) } / Double(samples.count) }

    /// The pitch in Hz where the voice was last heard: the median of its last five voiced frames of 40 ms.
    var lastPitch: Double? {
        var pitches: [Double] = []
        var end = samples.count
        while end >= 640, pitches.count < 5 {
            if let pitch = Self.pitch(samples[(end - 640)..<end].map(Double.init)) { pitches.append(pitch) }
            end -= 160
        }
        return pitches.isEmpty ? nil : pitches.sorted()[pitches.count / 2]
    }

    /// By autocorrelation, 80 to 400 Hz; nil where the frame has no clear pitch.
    private static func pitch(_ frame: [Double]) -> Double? {
        let energy = frame.reduce(0) { $0 + $1 * $1 }
        guard energy / Double(frame.count) > 100 * 100 else { return nil }
        func likeness(_ lag: Int) -> Double { zip(frame, frame.dropFirst(lag)).reduce(0) { $0 + $1.0 * $1.1 } }
        let lags = (rate / 400)...(rate / 80)
        guard let best = lags.map({ ($0, likeness($0)) }).max(by: { $0.1 < $1.1 }), best.1 > energy / 2 else {
            return nil
        }
        return Double(rate) / Double(best.0)
    }
}
