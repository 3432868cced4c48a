internal import Content
internal import Document
internal import Media
internal import Speech
internal import Telephony

/// One prompt's file looked through: what is wrong with its sound.
enum ClipInspection {
    /// So far from the level of all prompts one may be, in dB: voices differ, and peaks need room.
    static let tolerance = 2.0
    /// From here on a sample is taken to be cut off.
    private static let fullScale = 32_760
    /// A recorder's fault below this is not heard.
    private static let mostDirectCurrent = 50.0
    /// What is shorter than this says nothing, in samples: 50 ms.
    private static let fewestSamples = Speech.rate / 20

    /// Nil where nothing is; each fault says what it is.
    static func faults(at path: String) -> [String] {
        let bytes: [UInt8]
        do throws(Problems) { bytes = try Folder.bytes(of: path) } catch {
            return error.map(\.message.en)
        }
        do throws(WaveFault) {
            return faults(of: try Wave(parsing: bytes, rates: Speech.rate...Speech.rate))
        } catch {
            return [sentence(error)]
        }
    }

    /// What a sound is, for lists; nil where the file cannot be read.
    static func speech(at path: String) -> Speech? {
        do {
            let wave = try Wave(parsing: try Folder.bytes(of: path), rates: Speech.rates)
            return Speech(wave.samples, at: wave.rate)
        } catch {
            return nil
        }
    }

    private static func faults(of wave: Wave) -> [String] {
        var faults: [String] = []
        if wave.isCutShort { faults.append("the file is broken off: its header promises more sound") }
        let speech = Speech(wave.samples)
        guard speech.samples.count >= fewestSamples, let level = speech.activeLevel else {
            return faults + [speech.samples.count < fewestSamples ? "shorter than any word" : "nothing is heard in it"]
        }
        if speech.peak >= fullScale { faults.append("clipped: its peaks are cut off at full scale") }
        let distance = level - Speech.promptLevel
        if distance.magnitude > tolerance {
            let (is_, wanted) = (level.inDecibels, Speech.promptLevel.inDecibels)
            faults.append("too \(distance > 0 ? "loud" : "quiet"): active level \(is_) dBov, prompts have \(wanted)")
        }
        if speech.directCurrent.magnitude > mostDirectCurrent { faults.append("has direct current") }
        if let key = keys(in: wave.samples).first { faults.append("our tone detector hears the key \(key) in it") }
        return faults
    }

    /// What the detector of in-band keys takes for keys, wherever its blocks begin.
    private static func keys(in samples: [Int16]) -> [String] {
        let telephone = Resampler.halved(samples)
        return stride(from: 0, to: blockSamples, by: blockSamples / 3).flatMap { lead -> [String] in
            var detector = ToneDetector()
            let silence = [Int16](repeating: 0, count: lead)
            let tail = [Int16](repeating: 0, count: blockSamples)
            return detector.detect(in: silence + telephone + tail).map { "\($0.rawValue)" }
        }
    }
    private static let blockSamples = 102

    private static func sentence(_ fault: WaveFault) -> String {
        switch fault {
        case .notWave: "is no WAV file"
        case .noFormat: "has a broken header: no format before the sound"
        case .noSound: "has a broken header: no sound behind it"
        case .format(let format): "is \(format); masters are 16-bit PCM, 1 channel, \(Speech.rate) Hz"
        }
    }
}

extension Double {
    /// With one decimal and a true minus sign's hyphen: `-22.0`.
    var inDecibels: String {
        let tenths = Int((self * 10).rounded())
        return "\(tenths < 0 ? "-" : "")\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
    }
}
