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
    func position(of path: String...) -> Position { position(of: path) }

    func position(of path: [String]) -> Position {
        var node = root
        var position = root.position
        for name in path {
            guard let pair = node.pairs.first(where: { $0.key.text == name }) else { break }
            position = pair.key.position
            node = pair.value
        }
        return position
    }

    /// Whether a key stands at the end of `path`.
    func has(_ path: String...) -> Bool {
        path.reduce(Optional(root)) { node, name in node?[name] } != nil
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

    /// What the helpdesk calls the keys that are no digits.
    func keyNames(in languages: [String]) -> [String: KeyNames] {
        KeyNamesDecoder(languages: languages).keyNames(root["key-names"].map { Reader().value($0) })
    }

    /// The helpdesk's own hours, then those of its plans as they stand in the file.
    func calendars(of dialplan: Dialplan) -> [WrittenCalendar] {
        let own = WrittenCalendar(calendar: dialplan.calendar, hours: root["hours"])
        let plans = (root["plans"]?.pairs ?? []).compactMap { pair in
            dialplan.rules.plans[pair.key.text].map {
                WrittenCalendar(calendar: $0.calendar, hours: pair.value["hours"])
            }
        }
        return [own] + plans
    }
}

extension Node {
    var text: String { if case .scalar(let text, _) = content { text } else { "" } }
    var pairs: [Pair] { if case .mapping(let pairs) = content { pairs } else { [] } }
    fileprivate func item(_ index: Int) -> Node? {
        if case .sequence(let items) = content, items.indices.contains(index) { items[index] } else { nil }
    }
    subscript(key: String) -> Node? { pairs.first { $0.key.text == key }?.value }

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
