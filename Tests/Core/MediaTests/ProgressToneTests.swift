import Aside
import Foundation
import Media
import Telephony
import Testing

@Suite(.aside) struct `The tones of a country's network` {
    /// Written as lists of tones are: frequencies / milliseconds, a frequency of 0 is silence.
    private static let list: [Country: [ProgressSignal: String]] = [
        .ar: [.ringing: "425/1000,0/4500", .busy: "425/300,0/300", .congestion: "425/200,0/300"],
        .br: [.ringing: "425/1000,0/4000", .busy: "425/250,0/250", .congestion: "425/250,0/250,425/750,0/250"],
        .ca: [.ringing: "440+480/2000,0/4000", .busy: "480+620/500,0/500", .congestion: "480+620/250,0/250"],
        .cl: [.ringing: "400/1000,0/3000", .busy: "400/500,0/500", .congestion: "400/200,0/200"],
        .co: [
            .ringing: "425/1000,0/4500", .busy: "425/250,0/250",
            .congestion: "425/100,0/250,425/350,0/250,425/650,0/250",
        ],
        .cr: [.ringing: "450/1200,0/4900", .busy: "450/330,0/330", .congestion: "450/330,0/330"],
        .ec: [.ringing: "425/1200,0/4650", .busy: "425/330,0/330", .congestion: "425/330,0/330"],
        .es: [
            .ringing: "425/1500,0/3000", .busy: "425/200,0/200",
            .congestion: "425/200,0/200,425/200,0/200,425/200,0/600",
        ],
        .gt: [.ringing: "440+480/2000,0/4000", .busy: "480+620/500,0/500", .congestion: "480+620/250,0/250"],
        .mx: [.ringing: "425/1000,0/4000", .busy: "425/250,0/250", .congestion: "425/250,0/250"],
        .pa: [.ringing: "425/1200,0/4650", .busy: "425/320,0/320", .congestion: "425/320,0/320"],
        .pe: [.ringing: "425/1000,0/4000", .busy: "425/500,0/500", .congestion: "425/250,0/250"],
        .us: [.ringing: "440+480/2000,0/4000", .busy: "480+620/500,0/500", .congestion: "480+620/250,0/250"],
        .uy: [.ringing: "425/1000,0/4000", .busy: "425/500,0/500", .congestion: "425/250,0/250"],
        .ve: [.ringing: "425/1000,0/4000", .busy: "425/500,0/500", .congestion: "425/250,0/250"],
    ]
    private static let rate = 8_000

    /// What a caller hears, on the line's own wire: frequencies and milliseconds, measured.
    private func measured(_ samples: [Int16]) -> [(hertz: Set<Int>, milliseconds: Int)] {
        // A sine crosses zero more often than it rests: sound is where five milliseconds hold anything.
        let window = Self.rate / 200
        let isSound = stride(from: 0, to: samples.count, by: window).map { start in
            samples[start..<min(start + window, samples.count)].contains { $0.magnitude > 40 }
        }
        var stretches: [(start: Int, count: Int, isSound: Bool)] = []
        for (index, sound) in isSound.enumerated() {
            if stretches.last?.isSound == sound {
                stretches[stretches.count - 1].count += 1
            } else {
                stretches.append((index, 1, sound))
            }
        }
        return stretches.map { stretch in
            let part = samples[stretch.start * window..<min((stretch.start + stretch.count) * window, samples.count)]
            return (stretch.isSound ? frequencies(Array(part)) : [], stretch.count * 5)
        }
    }

    /// Those, on a raster of 5 Hz, that a Goertzel filter finds within 10 dB of the strongest.
    private func frequencies(_ samples: [Int16]) -> Set<Int> {
        // 80 ms, windowed: two tones 40 Hz apart still stand alone, and leave no side lobes.
        let count = min(samples.count, samples.count > 1_600 ? 1_600 : 800)
        let windowed = (0..<count).map { index in
            Double(samples[index]) * (0.5 - 0.5 * cos(2 * .pi * Double(index) / Double(count)))
        }
        let powers = stride(from: 100, through: 1_800, by: 5).map { hertz in (hertz, goertzel(hertz, windowed)) }
        let strongest = powers.map(\.1).max() ?? 0
        let peaks = (1..<powers.count - 1).filter { index in
            powers[index].1 > strongest / 10 && powers[index].1 >= powers[index - 1].1
                && powers[index].1 > powers[index + 1].1
        }
        return Set(peaks.map { powers[$0].0 })
    }

    private func goertzel(_ hertz: Int, _ samples: [Double]) -> Double {
        let factor = 2 * cos(2 * .pi * Double(hertz) / Double(Self.rate))
        var (one, two) = (0.0, 0.0)
        for sample in samples { (one, two) = (sample + factor * one - two, one) }
        return one * one + two * two - factor * one * two
    }

    @Test(arguments: Country.allCases)
    func `have the frequencies and the cadence of the list`(country: Country) throws {
        let tones = try #require(Self.list[country])
        for signal in ProgressSignal.allCases {
            let written = try #require(tones[signal]).split(separator: ",").map { part in
                part.split(whereSeparator: { "+/".contains($0) }).compactMap { Int($0) }
            }
            let samples = country.tone(of: signal).samples(rate: Self.rate)
            let heard = measured(samples)
            try #require(heard.count == written.count, "\(country) \(signal): \(heard)")
            for (part, wanted) in zip(heard, written) {
                #expect(part.hertz == Set(wanted.dropLast().filter { $0 > 0 }), "\(country) \(signal)")
                #expect(abs(part.milliseconds - (wanted.last ?? 0)) <= 5, "\(country) \(signal): \(heard)")
            }
            #expect(samples.count == country.tone(of: signal).cycleMilliseconds * Self.rate / 1_000)
        }
    }

    @Test(arguments: Country.allCases)
    func `are never taken for a key, through either law and however loud`(country: Country) {
        for signal in ProgressSignal.allCases {
            let samples = country.tone(of: signal).samples(rate: Self.rate, milliseconds: 2_000)
            for law in CompandingLaw.allCases {
                for gain in [0.25, 1, 4] {
                    let louder = samples.map { Int16(clamping: Int(Double($0) * gain)) }
                    var detector = ToneDetector()
                    #expect(detector.detect(in: law.decode(law.encode(louder))).isEmpty, "\(country) \(signal)")
                }
            }
        }
    }

    @Test(arguments: [8_000, 16_000])
    func `are as loud as speech at either rate, and begin and end without a click`(rate: Int) throws {
        for country in Country.allCases {
            for signal in ProgressSignal.allCases {
                let tone = country.tone(of: signal)
                let samples = tone.samples(rate: rate)
                let first = samples.prefix(tone.pulses[0].onMilliseconds * rate / 1_000)
                let middle = first.dropFirst(first.count / 4).dropLast(first.count / 4)
                let power = middle.reduce(0.0) { $0 + Double($1) * Double($1) } / Double(middle.count)
                // Within half a decibel.
                #expect((0.944...1.06).contains(power.squareRoot() / ProgressTone.level), "\(country) \(signal)")
                // No step at the edges beyond those of the tone itself.
                let inside = zip(middle, middle.dropFirst()).map { abs(Int($0) - Int($1)) }.max() ?? 0
                let all = zip(samples, samples.dropFirst()).map { abs(Int($0) - Int($1)) }.max() ?? 0
                #expect(all <= inside + inside / 20, "\(country) \(signal)")
                #expect(samples.first == 0 && samples.last == 0)
            }
        }
    }

    @Test func `last whole rounds, as near as can be to what is asked`() {
        let rounds = { (country: Country, signal: ProgressSignal) in
            country.tone(of: signal).samples(rate: 8_000, milliseconds: 2_000).count / 8
        }
        #expect(rounds(.mx, .busy) == 2_000)
        #expect(rounds(.cr, .busy) == 1_980)
        #expect(rounds(.co, .congestion) == 1_850)
        #expect(rounds(.es, .congestion) == 1_600)
        #expect(rounds(.mx, .ringing) == 5_000)
    }
}
