public import Document
public import Media
internal import Speech

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
    public static func parse(_ bytes: [UInt8], file: String) throws(Problems) -> WAVFile {
        do throws(WaveFault) {
            let wave = try Wave(parsing: bytes, rates: rates)
            return WAVFile(rate: wave.rate, samples: wave.samples)
        } catch {
            throw Problems(Problem(at: .whole(file), .expectedWAV + found(error)))
        }
    }

    private static func found(_ fault: WaveFault) -> Bilingual {
        switch fault {
        case .notWave: Bilingual(es: "es otra cosa", en: "found something else")
        case .noFormat: Bilingual(es: "antes del sonido no dice su formato", en: "found no format before the sound")
        case .format(let format): Bilingual(es: "es \(format.spanish)", en: "found \(format)")
        case .noSound: Bilingual(es: "no tiene ningún sonido", en: "found no sound in it")
        }
    }
}

extension Bilingual {
    fileprivate static let expectedWAV = Bilingual(
        es: "se esperaba un archivo WAV de PCM de 16 bits, un canal, 8000 o 16000 Hz; ",
        en: "expected a WAV file of 16-bit PCM, one channel, 8000 or 16000 Hz, ")
}

extension Wave.Format {
    fileprivate var spanish: String {
        let kind = isPCM ? "PCM de \(bits) bits" : "de codificación \(coding)"
        return "\(kind), \(channels) \(channels == 1 ? "canal" : "canales"), \(rate) Hz"
    }
}
