/// Sound on its way to becoming a prompt: mono, 16 bits, 16 kHz.
public struct Speech: Sendable, Equatable {
    /// Of all samples, in hertz: that of the masters.
    public static let rate = 16_000

    public var samples: [Int16]

    public init(_ samples: [Int16]) { self.samples = samples }

    public var duration: Duration { .milliseconds(samples.count * 1000 / Self.rate) }

    static func samples(_ seconds: Double) -> Int { Int(seconds * Double(rate)) }
}
