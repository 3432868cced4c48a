internal import Announcements
internal import Codecs
internal import Content
internal import Document
internal import Gateway
internal import Media
internal import Speech
internal import Telephony
internal import Voice

/// A sentence as a call would say it: joined of the same clips, by the same announcer.
struct Saying {
    /// Its words, values included.
    let text: String
    private let items: [PlayItem]

    init(_ sentence: String, _ values: SampleValues, _ place: PromptsPlace) async throws(Failure) {
        let texts: SpokenTexts
        do throws(Problems) { texts = try place.texts() } catch {
            throw .files(error, so: .dialplansAreWrong)
        }
        let language = try Self.language(of: place, texts)
        guard let announcer = texts.announcer(of: language) else {
            throw .work(
                Bilingual(
                    es: "números, fechas y horas no se pueden decir en \(quoted(language))",
                    en: "numbers, dates and times cannot be said in \(quoted(language))"))
        }
        let template: UtteranceTemplate
        do throws(TemplateFault) { template = try UtteranceTemplate(parsing: sentence) } catch {
            throw .arguments(Self.sentence(error))
        }
        let now = SystemTime().now
        var spoken: [SpokenValue: Spoken] = [:]
        for value in template.values { spoken[value] = try values.spoken(value, now: now, in: texts.zone) }
        // As in a call: a name that nobody can say is left out.
        let names = spoken.values.compactMap { value -> String? in
            if case .name(let name) = value, place.voice != nil { name } else { nil }
        }
        let bank = try await ClipShelf(place, language, needing: template.literals + names)
        let rendering = template.rendering(
            by: announcer, at: now, clip: { bank.clip(saying: $0) }, value: { spoken[$0] })
        items = try bank.items(for: rendering.utterance.clips)
        text = rendering.utterance.text
    }

    /// After the codec, at its rate: frame by frame what the line sends.
    func heard(over codec: AudioCodec) -> Wave {
        let rate: SampleRate = codec.law == nil ? .wide : .narrow
        var samples: [Int16] = []
        var before: PlayItem?
        for item in items {
            switch item {
            case .audio(let audio): samples += Self.decoded(audio, codec, rate)
            case .pause:
                samples += [Int16](repeating: 0, count: item.frameCount(after: before) * rate.frameSamples)
            }
            before = item
        }
        return Wave(rate: rate.rawValue, samples: samples)
    }

    /// A line writes each clip of an adaptive codec so that it sounds as to who has heard nothing yet.
    private static func decoded(_ audio: EncodedAudio, _ codec: AudioCodec, _ rate: SampleRate) -> [Int16] {
        let octets = audio.octets(in: codec)
        if let law = codec.law { return law.decode(octets) }
        var samples: [Int16] = []
        var decoder = CodecBook.all[codec]?.makeDecoder(rate)
        decoder?.decode(octets.span, to: &samples)
        return samples
    }

    /// The one that was asked for, the dialplans' own, or the first there is.
    private static func language(of place: PromptsPlace, _ texts: SpokenTexts) throws(Failure) -> String {
        let known = try place.languages(of: texts)
        guard let language = known.first(where: { texts.first == $0 }) ?? known.first else {
            throw .work(
                Bilingual(
                    es: "no hay grabaciones en \(place.prompts)", en: "there are no prompts in \(place.prompts)"))
        }
        return language
    }

    private static func sentence(_ fault: TemplateFault) -> Bilingual {
        switch fault.kind {
        case .unclosed:
            Bilingual(
                es: "“{” nunca se cierra; un valor se escribe {ticket.number}",
                en: "“{” is never closed; a value is written {ticket.number}")
        case .unopened:
            Bilingual(
                es: "“}” no cierra nada; un valor se escribe {ticket.number}",
                en: "“}” closes nothing; a value is written {ticket.number}")
        case .nameless:
            Bilingual(es: "no hay nada entre “{” y “}”", en: "nothing stands between “{” and “}”")
        case .silent: Bilingual(es: "esta frase no dice nada", en: "this sentence says nothing")
        case .unknown(let name): .noValue(name)
        }
    }
}

extension Bilingual {
    fileprivate static let dialplansAreWrong = Bilingual(
        es: "no se puede decir nada mientras los planes de marcación estén mal",
        en: "nothing can be said while the dialplans are wrong")
}
