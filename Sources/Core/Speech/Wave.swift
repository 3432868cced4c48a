/// Sound as a RIFF WAVE file holds it: 16-bit PCM, one channel.
public struct Wave: Sendable, Equatable {
    /// Samples a second.
    public let rate: Int
    public let samples: [Int16]
    /// The header promises more sound than there is, as in a copy that was broken off.
    public let isCutShort: Bool

    public init(rate: Int, samples: [Int16]) { self.init(rate: rate, samples: samples, isCutShort: false) }

    private init(rate: Int, samples: [Int16], isCutShort: Bool) {
        self.rate = rate
        self.samples = samples
        self.isCutShort = isCutShort
    }

    /// What a file says of its sound.
    public struct Format: Sendable, Equatable, CustomStringConvertible {
        static let pcm = 1, extensible = 0xFFFE
        public let coding, channels, rate, bits: Int
        public var isPCM: Bool { coding == Self.pcm }

        public var description: String {
            let kind = isPCM ? "\(bits)-bit PCM" : "coding \(coding)"
            return "\(kind), \(channels) channel\(channels == 1 ? "" : "s"), \(rate) Hz"
        }
    }

    /// Who writes to a pipe cannot know the size: 0, or a number no file has.
    private static let leastUnknownSize = 0x7FFF_0000

    /// Reads the bytes of a file whose rate is one of `rates`. Chunks other than `fmt ` and `data` are passed over;
    /// where the size of `data` is 0 or more than there is, the sound goes to the end.
    public init(parsing bytes: [UInt8], rates: some Collection<Int>) throws(WaveFault) {
        guard bytes.count >= 12, bytes.starts(with: "RIFF".utf8), bytes[8..<12].elementsEqual("WAVE".utf8) else {
            throw .notWave
        }
        var format: Format?
        var place = 12
        while place + 8 <= bytes.count {
            let size = Int(bytes.number(at: place + 4, of: 4))
            let body = place + 8
            if bytes[place..<place + 4].elementsEqual("fmt ".utf8), body + 16 <= bytes.count {
                format = Format(bytes, at: body, size: min(size, bytes.count - body))
            } else if bytes[place..<place + 4].elementsEqual("data".utf8) {
                guard let format else { throw .noFormat }
                guard format.coding == Format.pcm, format.channels == 1, format.bits == 16, rates.contains(format.rate)
                else { throw .format(format) }
                let there = bytes.count - body
                let isCutShort = size > there && size < Self.leastUnknownSize
                let end = size == 0 || size > there ? bytes.count : body + size
                self.init(rate: format.rate, samples: bytes.samples(from: body, to: end), isCutShort: isCutShort)
                return
            }
            place = body + size + size % 2
        }
        throw .noSound
    }

    /// The file that holds this sound.
    public var bytes: [UInt8] {
        let length = samples.count * 2
        var bytes = Array("RIFF".utf8) + Self.octets(36 + length, 4) + Array("WAVEfmt ".utf8) + Self.octets(16, 4)
        bytes += Self.octets(Format.pcm, 2) + Self.octets(1, 2) + Self.octets(rate, 4) + Self.octets(rate * 2, 4)
        bytes += Self.octets(2, 2) + Self.octets(16, 2) + Array("data".utf8) + Self.octets(length, 4)
        bytes.reserveCapacity(bytes.count + length)
        for sample in samples {
            bytes.append(UInt8(truncatingIfNeeded: sample))
            bytes.append(UInt8(truncatingIfNeeded: sample >> 8))
        }
        return bytes
    }

    private static func octets(_ number: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
}

extension Wave.Format {
    /// The coding of an extensible format stands at the head of its sub-format, 24 bytes in.
    fileprivate init(_ bytes: [UInt8], at place: Int, size: Int) {
        let tag = Int(bytes.number(at: place, of: 2))
        coding = tag == Self.extensible && size >= 26 ? Int(bytes.number(at: place + 24, of: 2)) : tag
        channels = Int(bytes.number(at: place + 2, of: 2))
        rate = Int(bytes.number(at: place + 4, of: 4))
        bits = Int(bytes.number(at: place + 14, of: 2))
    }
}

extension [UInt8] {
    /// The little-endian number of `count` bytes at `place`.
    fileprivate func number(at place: Int, of count: Int) -> UInt32 {
        self[place..<place + count].reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// Little-endian 16-bit samples; an odd last byte is dropped.
    fileprivate func samples(from start: Int, to end: Int) -> [Int16] {
        let count = (end - start) / 2
        // The empty array is one for all threads, and this way of making one writes its count.
        if count == 0 { return [] }
        return [Int16](unsafeUninitializedCapacity: count) { buffer, initialized in
            withUnsafeBytes { bytes in
                var index = 0
                while index < count {
                    let sample = bytes.loadUnaligned(fromByteOffset: start + 2 * index, as: Int16.self)
                    buffer.initializeElement(at: index, to: Int16(littleEndian: sample))
                    index += 1
                }
            }
            initialized = count
        }
    }
}
