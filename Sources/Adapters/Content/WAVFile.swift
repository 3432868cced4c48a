public import Document
public import Media

/// Sound read from a RIFF WAVE file: 16-bit PCM, one channel, 8 or 16 kHz, as prompts are kept.
public struct WAVFile: Sendable, Equatable {
    public static let mostBytes = 64 << 20
    public static let rates = [8000, 16_000]

    /// Samples a second.
    public let rate: Int
    public let samples: [Int16]

    /// The sound at 8 kHz.
    public var telephoneSamples: [Int16] { rate == SampleRate.narrow.rawValue ? samples : Resampler.halved(samples) }

    public var duration: Duration { .milliseconds(samples.count * 1_000 / rate) }

    /// The sound ready to send, from all that it holds.
    public func encoded(in codecs: CodecBook) -> EncodedAudio {
        EncodedAudio(samples: samples, rate: SampleRate(rawValue: rate) ?? .narrow, codecs: codecs)
    }

    /// The sound in the file at `path`, or why there is none.
    public static func read(_ path: String) throws(Problems) -> WAVFile {
        try parse(FileBytes.read(path, limit: mostBytes), file: path)
    }

    /// As `read`, for bytes at hand; `file` is what problems call them.
    ///
    /// Chunks other than `fmt ` and `data` are passed over. Recorders that write to a pipe leave the size of `data` 0
    /// or too large: then the sound goes to the end of the file.
    public static func parse(_ bytes: [UInt8], file: String) throws(Problems) -> WAVFile {
        func refuse(_ message: String) -> Problems { Problems(Problem(at: .whole(file), message)) }
        let expected = "expected a WAV file of 16-bit PCM, one channel, 8000 or 16000 Hz"
        guard bytes.count >= 12, bytes.starts(with: "RIFF".utf8), bytes[8..<12].elementsEqual("WAVE".utf8) else {
            throw refuse("\(expected), found something else")
        }
        var format: Format?
        var place = 12
        while place + 8 <= bytes.count {
            let size = Int(bytes.number(at: place + 4, of: 4))
            let body = place + 8
            if bytes[place..<place + 4].elementsEqual("fmt ".utf8), body + 16 <= bytes.count {
                format = Format(bytes, at: body, size: min(size, bytes.count - body))
            } else if bytes[place..<place + 4].elementsEqual("data".utf8) {
                guard let format else { throw refuse("\(expected), found no format before the sound") }
                guard format.isAccepted else { throw refuse("\(expected), found \(format)") }
                let end = size == 0 || size > bytes.count - body ? bytes.count : body + size
                return WAVFile(rate: format.rate, samples: bytes.samples(from: body, to: end))
            }
            place = body + size + size % 2
        }
        throw refuse("\(expected), found no sound in it")
    }

    private struct Format: CustomStringConvertible {
        private static let pcm = 1, extensible = 0xFFFE
        let coding, channels, rate, bits: Int

        /// The coding of an extensible format stands at the head of its sub-format, 24 bytes in.
        init(_ bytes: [UInt8], at place: Int, size: Int) {
            let tag = Int(bytes.number(at: place, of: 2))
            coding = tag == Self.extensible && size >= 26 ? Int(bytes.number(at: place + 24, of: 2)) : tag
            channels = Int(bytes.number(at: place + 2, of: 2))
            rate = Int(bytes.number(at: place + 4, of: 4))
            bits = Int(bytes.number(at: place + 14, of: 2))
        }

        var isAccepted: Bool { coding == Self.pcm && channels == 1 && bits == 16 && WAVFile.rates.contains(rate) }

        var description: String {
            let kind = coding == Self.pcm ? "\(bits)-bit PCM" : "coding \(coding)"
            return "\(kind), \(channels) channel\(channels == 1 ? "" : "s"), \(rate) Hz"
        }
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
