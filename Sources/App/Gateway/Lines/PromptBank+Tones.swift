internal import Codecs
internal import Media
internal import Telephony

extension PromptBank {
    /// How long a caller hears that somebody was not reached: about so long, in whole rounds of the cadence.
    private static let refusalMilliseconds = 2_000

    /// The tones of a country's network, made by rule. A recording that has the name of one is kept.
    ///
    /// Ringing is one round of its cadence, to be looped.
    static func addTones(of country: Country, to clips: inout [ClipName: EncodedAudio]) {
        for signal in ProgressSignal.allCases where clips[signal.clip] == nil {
            let samples = country.tone(of: signal).samples(
                rate: SampleRate.wide.rawValue, milliseconds: signal == .ringing ? 0 : refusalMilliseconds)
            clips[signal.clip] = EncodedAudio(samples: samples, rate: .wide, codecs: .all)
        }
    }
}
