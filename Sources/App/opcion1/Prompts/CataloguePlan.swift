internal import Announcements
internal import Content
internal import Document
internal import Foundation
internal import Secrets
internal import Telephony

/// What a language's catalogue must hold, and what of it must be rendered.
struct CataloguePlan {
    private(set) var draft: CatalogueDraft
    /// Clips of sentences, numbers and dates that nothing says any more.
    var unused: [ClipName] { (unusedSentences + unusedWords).sorted() }
    private var unusedSentences: [ClipName] = []
    private var unusedWords: [ClipName] = []
    private(set) var added: [ClipName] = []
    private let missing: Set<ClipName>

    /// What the names of dialplans' sentences begin with, and how many of their words they hold.
    static let sentencePrefix = "say-"
    private static let nameWords = 6
    /// What the clips of people's names begin with: not all are of this vocabulary.
    private static let peoplePrefix = "name-"

    init(_ catalogue: PromptCatalogue) {
        draft = CatalogueDraft(catalogue)
        missing = catalogue.missing
    }

    /// Of a language that has no catalogue yet.
    init(folder: String, language: String) {
        draft = CatalogueDraft(folder: folder, language: language)
        missing = []
    }

    /// The words of numbers, dates and times. Of a line by the voice the words are put right.
    mutating func need(_ vocabulary: [ClipName: String]) {
        for (name, text) in vocabulary {
            guard let line = draft.lines[name] else {
                add(name, text)
                continue
            }
            if line.by == .voice, !line.isFinal, line.says != text { draft.lines[name]?.content = .says(text) }
        }
        let families = Set(vocabulary.keys.map(Self.family))
        unusedWords = draft.lines.filter { name, line in
            line.by == .voice && vocabulary[name] == nil && families.contains(Self.family(name))
                && !name.raw.hasPrefix(Self.peoplePrefix)
        }.map(\.key)
    }

    /// The words of dialplans.
    mutating func need(_ texts: [String]) {
        var known = Self.lookup(draft)
        var used: Set<ClipName> = []
        for text in texts {
            if let name = known[text] {
                used.insert(name)
                continue
            }
            let name = newName(for: text)
            add(name, text)
            known[text] = name
            used.insert(name)
        }
        unusedWords.removeAll(where: used.contains)
        unusedSentences = draft.lines.keys.filter { $0.raw.hasPrefix(Self.sentencePrefix) && !used.contains($0) }
    }

    mutating func removeUnused() {
        for name in unused { draft.lines[name] = nil }
    }

    /// What the voice, or the maker of tones, must make: what is not there, and what was made from other words.
    func outdated(everything: Bool) -> [ClipName] {
        draft.lines.filter { name, line in
            guard line.by == .voice || line.by == .tone, !line.isFinal else { return false }
            return everything || missing.contains(name) || line.of != Self.fingerprint(line)
        }.keys.sorted()
    }

    /// Clips that nobody but a person can make, and that are not there.
    var unmakeable: [ClipName] {
        missing.filter { name in
            let line = draft.lines[name]
            return line?.by != .voice && line?.by != .tone || line?.isFinal == true
        }.sorted()
    }

    mutating func made(_ name: ClipName) {
        guard let line = draft.lines[name] else { return }
        draft.lines[name]?.of = Self.fingerprint(line)
    }

    /// What ties a recording to its words: 16 hexadecimal digits of their SHA-256. Nil where the machine cannot hash;
    /// then every clip counts as outdated.
    static func fingerprint(_ text: String) -> String? {
        do throws(SecretsFailure) { return String(try Digest.sha256Hex(Array(text.utf8)).prefix(16)) } catch {
            return nil
        }
    }

    private static func fingerprint(_ line: CatalogueDraft.Line) -> String? {
        switch line.content {
        case .says(let text), .sounds(let text): fingerprint(text)
        }
    }

    /// "ordinal" of `ordinal-3-final`.
    private static func family(_ name: ClipName) -> Substring { name.raw.prefix { $0 != "-" } }

    /// As the gateway finds the clip of a text: of several the first by name.
    private static func lookup(_ draft: CatalogueDraft) -> [String: ClipName] {
        let texts = draft.lines.sorted { $0.key < $1.key }.compactMap { name, line in
            line.says.map { (PromptText.normalized($0), name) }
        }
        return Dictionary(texts) { first, _ in first }
    }

    private mutating func add(_ name: ClipName, _ text: String) {
        draft.lines[name] = CatalogueDraft.Line(.says(text.precomposedStringWithCanonicalMapping), by: .voice)
        added.append(name)
    }

    /// Made of the first words, of more where those are taken, and of a number where all are.
    private func newName(for text: String) -> ClipName {
        let words = folded(text).split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        for count in Self.nameWords...max(Self.nameWords, words.count) {
            let name = ClipName(Self.sentencePrefix + words.prefix(count).joined(separator: "-"))
            if draft.lines[name] == nil, !words.isEmpty { return name }
        }
        let stem = Self.sentencePrefix + (words.isEmpty ? "" : words.joined(separator: "-") + "-")
        var number = 2
        while draft.lines[ClipName("\(stem)\(number)")] != nil { number += 1 }
        return ClipName("\(stem)\(number)")
    }
}
