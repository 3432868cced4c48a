import Announcements
import Document
import Telephony

/// Reads the sentences of a dialplan: takes them apart, finds their prompts and looks at what their values are.
struct SentenceDecoder {
    let prompts: PromptLookup
    let keys: KeyNames
    let notes: DecodingNotes

    /// Nil after a problem was reported. `step` is nil for what all steps share; `allowing` are the values that this
    /// place knows and others do not.
    func sentence(_ value: Value, in step: StepName?, allowing own: Set<SpokenValue> = []) -> Sentence? {
        guard let text = value.text(), case .scalar(let raw, _) = value.node.content else { return nil }
        let template: UtteranceTemplate
        do {
            template = try UtteranceTemplate(parsing: raw, keys: keys)
        } catch {
            notes.reader.report(Self.message(error), at: value.position(in: raw, at: error.offset))
            return nil
        }
        var clips: [String: ClipName] = [:]
        for words in template.literals {
            guard let clip = prompts.clip(saying: words) else {
                reportMissing(words, at: value)
                continue
            }
            clips[words] = clip
        }
        for (spoken, offset) in Self.values(in: raw) {
            if own.contains(spoken) { continue }
            note(spoken, in: step, at: value.position(in: raw, at: offset))
        }
        return Sentence(text, template: template, clips: clips)
    }

    private func reportMissing(_ words: String, at value: Value) {
        let near = prompts.nearest(words).map { "; the nearest is “\($0)”" } ?? ""
        value.report("no prompt says “\(words)”\(near); “prompts/render.py sync” makes the prompts that are missing")
    }

    private func note(_ spoken: SpokenValue, in step: StepName?, at position: Position) {
        let name = "“{\(spoken.rawValue)}”"
        switch spoken {
        case .ticketNumber, .ticketState, .ticketResponsible, .ticketDeadline:
            notes.ticketUses.append(DecodingNotes.Use(step: step, value: spoken, position: position))
        case .queuePosition, .queueWait:
            notes.reader.report("\(name) is known only to who waits in a queue", at: position)
        case .callBackNumber: notes.reader.report("\(name) is known only in a call-back", at: position)
        case .openingNext: notes.openingUses.append(position)
        }
    }

    /// The values in braces, with how many characters stand before each name.
    private static func values(in raw: String) -> [(SpokenValue, offset: Int)] {
        let characters = Array(raw)
        var found: [(SpokenValue, offset: Int)] = []
        for start in characters.indices where characters[start] == "{" {
            let inside = characters[(start + 1)...].prefix { $0 != "}" }
            let name = inside.drop(while: \.isWhitespace)
            let words = String(name).split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if let value = SpokenValue(rawValue: words) { found.append((value, name.startIndex)) }
        }
        return found
    }

    private static func message(_ fault: TemplateFault) -> String {
        switch fault.kind {
        case .unclosed: return "“{” is never closed; a value is written {ticket.number}"
        case .unopened: return "“}” closes nothing; a value is written {ticket.number}"
        case .nameless: return "nothing stands between “{” and “}”"
        case .silent: return "this sentence says nothing"
        case .unknown(let name):
            let names = SpokenValue.names
            if let meant = nearest(name, among: names) {
                return "no value is called “\(name)”; did you mean “\(meant)”?"
            }
            return "no value is called “\(name)”; those there are: \(names.sorted().joined(separator: ", "))"
        }
    }
}

extension Value {
    /// Longer texts are spread over several lines, where only their beginning can be told.
    private static let longestOnOneLine = 200

    /// The place of a character of the text `raw` written here, where it is sure; else the beginning of the text.
    func position(in raw: String, at offset: Int) -> Position {
        guard case .scalar(_, let isQuoted) = node.content, raw.count <= Self.longestOnOneLine,
            !raw.contains(where: \.isNewline)
        else { return position }
        var place = position
        place.column += offset + (isQuoted ? 1 : 0)
        return place
    }
}
