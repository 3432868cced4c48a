import Announcements
import Document

/// Reads what a helpdesk calls the star and the pound key: for all its languages, or for each.
///
///     key-names: { pound: numeral }
///     key-names: { es-MX: { pound: gato }, en: { pound: hash } }
struct KeyNamesDecoder {
    /// Those of the dialplan.
    let languages: [String]

    func keyNames(_ value: Value?) -> [String: KeyNames] {
        var names = Dictionary(languages.map { ($0, Languages.language($0)?.keyNames ?? KeyNames()) }) { first, _ in
            first
        }
        guard let value else { return names }
        if value.holdsMappings {
            for entry in value.entries() ?? [] {
                guard let language = entry.key.reference(to: .language, among: Set(languages)) else { continue }
                names[language] = read(entry.value, names[language] ?? KeyNames())
            }
        } else {
            names[languages[0]] = read(value, names[languages[0]] ?? KeyNames())
        }
        return names
    }

    private func read(_ value: Value, _ usual: KeyNames) -> KeyNames {
        var names = usual
        _ = value.fields { fields -> Bool? in
            names.star = fields.optional("star", usual: usual.star)?.text() ?? names.star
            names.pound = fields.optional("pound", usual: usual.pound)?.text() ?? names.pound
            return true
        }
        return names
    }
}
