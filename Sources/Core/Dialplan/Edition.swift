public import Announcements
public import Telephony

/// What a call is pinned to for its whole life: a dialplan, and the languages in which its values are said.
public struct Edition: Sendable {
    /// Finds the clip that says a name in a language: recorded, or rendered ahead. What it answers for a name stays so,
    /// but for a nil that may become a clip.
    public typealias Names = @Sendable (_ name: String, _ language: String) -> ClipName?

    /// Tells this edition from any other: the first hex digits of a hash over all its files.
    public let id: String
    public var dialplan: Dialplan { didSet { ruleNames = dialplan.ruleNames } }
    private let announcers: [String: any Announcer]
    /// What agents are called.
    private let agents: [AgentID: String]
    private let names: Names
    /// By language, the prompts that say the names of the rules, by their words.
    private var ruleNames: [String: [String: ClipName]]

    /// `announcers` has one for every language of the dialplan.
    public init(
        id: String, dialplan: Dialplan, announcers: [any Announcer], agents: [AgentID: String] = [:],
        names: @escaping Names = { _, _ in nil }
    ) {
        self.id = id
        self.dialplan = dialplan
        ruleNames = dialplan.ruleNames
        self.announcers = Dictionary(announcers.map { ($0.language, $0) }) { first, _ in first }
        self.agents = agents
        self.names = names
        precondition(dialplan.languages.allSatisfy { self.announcers[$0] != nil }, "a language has no announcer")
    }

    /// The sentence as sound in `language`; `value` gives what a value is in this call.
    ///
    /// Of its wordings the first is said whose values can all be said; where there is none the plainest, without what
    /// cannot; where nothing of that can be said, what it is in the language in which calls begin.
    public func announcement(
        of sentence: Sentence, in language: String, at now: Timestamp, value: (SpokenValue) -> Spoken?
    ) -> Announcement {
        if let translated = sentence.translations[language] {
            let said = announcement(of: translated, in: language, at: now, value)
            if !said.utterance.clips.isEmpty { return said }
        }
        return announcement(of: sentence.wordings, in: dialplan.language, at: now, value)
    }

    private func announcement(
        of wordings: [Sentence.Wording], in language: String, at now: Timestamp, _ value: (SpokenValue) -> Spoken?
    ) -> Announcement {
        var gaps: Set<Announcement.Gap> = []
        var plainest = Saying()
        for wording in wordings {
            let saying = saying(wording, in: language, at: now, value)
            if !saying.gaps.isEmpty { gaps.formUnion(saying.gaps.filter { $0.words != nil }) }
            if saying.isWhole { return Announcement(utterance: saying.utterance, gaps: gaps) }
            if !saying.utterance.clips.isEmpty { plainest = saying }
        }
        return Announcement(utterance: plainest.utterance, gaps: gaps.union(plainest.gaps))
    }

    /// One wording as it can be said now.
    private struct Saying {
        var utterance = Utterance(text: "", clips: [])
        var gaps: Set<Announcement.Gap> = []
        /// Nothing was left out; a plainer value may stand for one.
        var isWhole = false
    }

    /// Here, and where prompts are loaded, the names of clips become those of all languages.
    private func saying(
        _ wording: Sentence.Wording, in language: String, at now: Timestamp, _ value: (SpokenValue) -> Spoken?
    ) -> Saying {
        guard let announcer = announcers[language] else { return Saying() }
        var gaps: Set<Announcement.Gap> = []
        let ruleNames = ruleNames[language] ?? [:]
        let rendering = wording.template.rendering(
            by: announcer, at: now, clip: { wording.clips[$0] ?? ruleNames[$0] ?? names($0, language) },
            value: { name in
                guard let spoken = value(name) else {
                    gaps.insert(Announcement.Gap(value: name, words: nil))
                    return nil
                }
                let known = known(spoken, by: announcer)
                // Of two technicians who cannot be named, one is enough.
                if name == .ticketAssigned, case .agent(let agent) = known.spoken,
                    !(agent.map(announcer.has) ?? false)
                {
                    return nil
                }
                if let words = known.lacking { gaps.insert(Announcement.Gap(value: name, words: words)) }
                return known.spoken
            })
        let clips = rendering.utterance.clips.map { clip -> Clip in
            if case .audio(let name) = clip { .audio(ClipName(name, in: language)) } else { clip }
        }
        return Saying(
            utterance: Utterance(text: rendering.utterance.text, clips: clips), gaps: gaps,
            isWhole: rendering.unsaid.isEmpty)
    }

    /// The value as it can be said, and the name that has no clip. A recorded name wins over a rendered one.
    private func known(_ spoken: Spoken, by announcer: some Announcer) -> (spoken: Spoken?, lacking: String?) {
        switch spoken {
        case .agent(let agent?):
            guard let name = agents[agent] else { return (spoken, nil) }
            if announcer.has(agent) { return (spoken, nil) }
            return names(name, announcer.language) == nil ? (.agent(nil), name) : (.name(name), nil)
        case .name(let name): return names(name, announcer.language) == nil ? (nil, name) : (spoken, nil)
        case .named(let name, let kind):
            guard let words = word(for: name, of: kind, announcer) else { return (nil, name) }
            return (.name(words), nil)
        case .namedList(let names, let kind):
            let words = names.compactMap { word(for: $0, of: kind, announcer) }
            return words.isEmpty ? (nil, names.first) : (.names(words), nil)
        default: return (spoken, nil)
        }
    }

    private func word(for name: String, of kind: String, _ announcer: some Announcer) -> String? {
        dialplan.spokenNames[kind]?[name]?.wordings(in: announcer.language, of: dialplan)
            .lazy.compactMap(\.template.literals.first).first
    }
}

extension Dialplan {
    /// By language, the prompts that say the names of the rules, by their words.
    fileprivate var ruleNames: [String: [String: ClipName]] {
        let sentences = spokenNames.values.flatMap(\.values)
        return Dictionary(
            languages.map { language in
                let wordings = sentences.flatMap { $0.wordings(in: language, of: self) }
                return (language, wordings.reduce(into: [:]) { $0.merge($1.clips) { first, _ in first } })
            }, uniquingKeysWith: { first, _ in first })
    }
}

extension Sentence {
    fileprivate func wordings(in language: String, of dialplan: Dialplan) -> [Wording] {
        language == dialplan.language ? wordings : translations[language] ?? []
    }
}

extension Announcer {
    fileprivate func has(_ agent: AgentID) -> Bool { vocabulary[ClipName("name-\(agent)")] != nil }
}
