import Announcements
import Document
import Helpdesk
import Telephony

/// Where the parts of a dialplan stand in its file: what advice points at.
struct DialplanPlaces {
    private let root: Node

    init(_ root: Node) { self.root = root }

    /// As they stand in the file.
    var steps: [StepName] { root["steps"]?.pairs.map { StepName($0.key.text) } ?? [] }

    /// The key at the end of `path`; where there is none, the last that there is.
    func position(of path: String...) -> Position {
        var node = root
        var position = root.position
        for name in path {
            guard let pair = node.pairs.first(where: { $0.key.text == name }) else { break }
            position = pair.key.position
            node = pair.value
        }
        return position
    }

    /// What stands under the key at the end of `path`, whose items of a list go by their number; where there is none,
    /// the last that there is.
    func position(ofValue path: String...) -> Position {
        var node = root
        for name in path {
            guard let next = node[name] ?? Int(name).flatMap({ node.item($0) }) else { break }
            node = next
        }
        return node.position
    }

    func position(of step: StepName) -> Position { position(of: "steps", step.raw) }

    /// Where a step's sentence is written: in the step, or in what all steps share.
    func position(of wording: Sentence.Wording, in step: StepName) -> Position {
        root["steps"]?[step.raw]?.scalar(wording.text)?.position ?? shared(wording) ?? position(of: step)
    }

    /// Who says it, for a message: “step “x””, or “defaults”.
    func owner(of wording: Sentence.Wording, in step: StepName) -> Bilingual {
        let isOwn = root["steps"]?[step.raw]?.scalar(wording.text) != nil || shared(wording) == nil
        return isOwn
            ? Bilingual(es: "el paso “\(step)”", en: "step “\(step)”") : Bilingual(es: "“defaults”", en: "“defaults”")
    }

    private func shared(_ wording: Sentence.Wording) -> Position? { root["defaults"]?.scalar(wording.text)?.position }

    /// The names under “holidays”, each where it stands.
    var holidays: [(name: String, position: Position)] {
        guard let node = root["hours"]?["holidays"] else { return [] }
        if case .sequence(let items) = node.content { return items.map { ($0.text, $0.position) } }
        return [(node.text, node.position)]
    }

    /// What the helpdesk calls the keys that are no digits.
    func keyNames(in languages: [String]) -> [String: KeyNames] {
        KeyNamesDecoder(languages: languages).keyNames(root["key-names"].map { Reader().value($0) })
    }

    /// A range of “hours”, of the week or of a day of its own.
    struct Hours {
        let days: Set<Weekday>
        let date: LocalDate?
        let minutes: Range<Int>
        let text: String
        let position: Position

        func hold(_ day: LocalDate) -> Bool { date.map { $0 == day } ?? days.contains(day.weekday) }
    }

    var hours: [Hours] {
        guard let hours = root["hours"] else { return [] }
        let reader = Reader()
        let weekly = ["open", "guard"].flatMap { hours[$0]?.pairs ?? [] }.flatMap { pair in
            let days = Set(reader.value(pair.key).weekdays()?.compactMap(Weekday.init(rawValue:)) ?? [])
            return Self.ranges(in: pair.value, reader).map { range in
                Hours(days: days, date: nil, minutes: range.0, text: range.1.text, position: range.1.position)
            }
        }
        let special = (hours["exceptions"]?.pairs ?? []).flatMap { pair -> [Hours] in
            guard let (year, month, day) = reader.value(pair.key).date() else { return [] }
            let date = LocalDate(year: year, month: month, day: day)
            return Self.ranges(in: pair.value, reader).map { range in
                Hours(days: [], date: date, minutes: range.0, text: range.1.text, position: range.1.position)
            }
        }
        return weekly + special
    }

    /// Every range of times that is written there, at any depth.
    private static func ranges(in node: Node, _ reader: Reader) -> [(Range<Int>, Node)] {
        switch node.content {
        case .scalar: reader.value(node).timeRange().map { [($0, node)] } ?? []
        case .sequence(let items): items.flatMap { ranges(in: $0, reader) }
        case .mapping(let pairs): pairs.flatMap { ranges(in: $0.value, reader) }
        }
    }
}

extension Node {
    fileprivate var text: String { if case .scalar(let text, _) = content { text } else { "" } }
    fileprivate var pairs: [Pair] { if case .mapping(let pairs) = content { pairs } else { [] } }
    fileprivate func item(_ index: Int) -> Node? {
        if case .sequence(let items) = content, items.indices.contains(index) { items[index] } else { nil }
    }
    fileprivate subscript(key: String) -> Node? { pairs.first { $0.key.text == key }?.value }

    /// The first text here, at any depth, that is `text` but for the white space around it.
    fileprivate func scalar(_ text: String) -> Node? {
        switch content {
        case .scalar(let own, _):
            own.filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace } ? self : nil
        case .sequence(let items): items.lazy.compactMap { $0.scalar(text) }.first
        case .mapping(let pairs): pairs.lazy.compactMap { $0.value.scalar(text) }.first
        }
    }
}
