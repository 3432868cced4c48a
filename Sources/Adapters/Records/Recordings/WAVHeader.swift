import Telephony

/// The 44 octets before the samples of a WAV file of 16-bit linear PCM at 8 kHz (RIFF, "WAVE", "fmt ", "data").
struct WAVHeader: Equatable {
    static let size = 44
    static let sampleRate = 8_000
    static let octetsPerSample = 2

    var channels: Int
    /// The octets of samples that follow.
    var dataSize: Int

    /// The octets of one sample of every channel.
    var frameSize: Int { channels * Self.octetsPerSample }

    var length: Duration { .microseconds(dataSize / frameSize * 1_000_000 / Self.sampleRate) }

    init(channels: Int, dataSize: Int) {
        self.channels = channels
        self.dataSize = dataSize
    }

    /// Nil for octets that are no header of ours.
    init?(_ octets: [UInt8]) {
        guard octets.count >= Self.size, octets[0..<4].elementsEqual("RIFF".utf8),
            octets[8..<16].elementsEqual("WAVEfmt ".utf8), octets[36..<40].elementsEqual("data".utf8)
        else { return nil }
        channels = Int(octets[22])
        guard (1...2).contains(channels) else { return nil }
        dataSize = (0..<4).reduce(0) { $0 | Int(octets[40 + $1]) << (8 * $1) }
    }

    var octets: [UInt8] {
        // What a length of 32 bits cannot tell, players find out by the end of the file.
        let limited = min(dataSize, Int(UInt32.max) - Self.size)
        var octets: [UInt8] = []
        octets.reserveCapacity(Self.size)
        func add(_ value: Int, octets count: Int) {
            for place in 0..<count { octets.append(UInt8(truncatingIfNeeded: value >> (8 * place))) }
        }
        octets += "RIFF".utf8
        add(limited + Self.size - 8, octets: 4)
        octets += "WAVEfmt ".utf8
        add(16, octets: 4)
        add(1, octets: 2)
        add(channels, octets: 2)
        add(Self.sampleRate, octets: 4)
        add(Self.sampleRate * frameSize, octets: 4)
        add(frameSize, octets: 2)
        add(8 * Self.octetsPerSample, octets: 2)
        octets += "data".utf8
        add(limited, octets: 4)
        return octets
    }
}
