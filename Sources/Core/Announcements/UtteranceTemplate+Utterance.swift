public import Telephony

extension UtteranceTemplate {
    /// A sentence made sound, and what of it had to be left out: for the log, since nobody in a call meets silence.
    public struct Rendering: Hashable, Sendable {
        public let utterance: Utterance
        public let unsaid: [Segment]
    }

    /// Joins the clips of the sentence.
    ///
    /// `clip` finds the prompt that says a literal, or a name; `value` what a value is in this call. A nil leaves that
    /// segment out.
    public func rendering(
        by announcer: some Announcer, at now: Timestamp,
        clip: (_ words: String) -> ClipName?, value: (SpokenValue) -> Spoken?
    ) -> Rendering {
        var parts: [String] = []
        var clips: [Clip] = []
        var unsaid: [Segment] = []
        for (index, segment) in segments.enumerated() {
            let next = index + 1 < segments.count ? segments[index + 1] : nil
            switch segment {
            case .pause(let milliseconds):
                if case .audio = clips.last { clips.append(.pause(milliseconds: milliseconds)) }
            case .words(let words):
                guard let name = clip(words) else {
                    unsaid.append(segment)
                    continue
                }
                parts.append(words)
                clips.append(.audio(name))
            case .value(let name):
                let said = value(name).flatMap { spoken -> Utterance? in
                    switch spoken {
                    case .name(let words): return Self.list([words], announcer, clip)
                    case .names(let names): return Self.list(names, announcer, clip)
                    default: break
                    }
                    return announcer.utterance(for: spoken, at: now, cadence: Self.cadence(before: next))
                }
                guard let said, !said.clips.isEmpty else {
                    unsaid.append(segment)
                    continue
                }
                parts.append(said.text + Self.punctuation(before: next))
                clips += said.clips
            }
        }
        if case .pause = clips.last { clips.removeLast() }
        return Rendering(utterance: Utterance(text: parts.joined(separator: " "), clips: clips), unsaid: unsaid)
    }

    /// Nil where one of the names has no clip, and where there are none.
    private static func list(
        _ names: [String], _ announcer: some Announcer, _ clip: (_ words: String) -> ClipName?
    ) -> Utterance? {
        let known = names.compactMap(clip)
        guard known.count == names.count, let first = known.first else { return nil }
        var (text, clips) = (names[0], [Clip.audio(first)])
        for (name, clip) in zip(names, known).dropFirst().dropLast() {
            text += ", " + name
            clips += [.pause(milliseconds: divisionPause), .audio(clip)]
        }
        if let name = names.last, let last = known.last, names.count > 1 {
            let conjunction = announcer.conjunction(before: name)
            text += " \(conjunction.text) \(name)"
            let pause = Clip.pause(milliseconds: wordPause)
            clips += [pause] + conjunction.clips + [pause, .audio(last)]
        }
        return Utterance(text: text, clips: clips)
    }

    private static func cadence(before next: Segment?) -> Cadence {
        next == nil || next == .pause(milliseconds: sentencePause) ? .falling : .continuing
    }

    private static func punctuation(before next: Segment?) -> String {
        switch next {
        case nil, .pause(milliseconds: sentencePause): "."
        case .pause(milliseconds: divisionPause): ","
        default: ""
        }
    }
}
