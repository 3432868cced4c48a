import Document

/// A sentence for each key of a dialplan's file.
///
/// A key is looked for by its way from the top of the file, or from the kind of step or named form that it belongs to:
/// "step.menu.keys.is", then "menu.keys.is", then "keys.is", then "is". What is said of "then" serves all steps that
/// have no word of their own on it.
struct Explanations: Sendable {
    private let texts: [String: Bilingual]

    static let all = Explanations([head, rules, steps, acts, details])

    private init(_ parts: [[String: Bilingual]]) {
        texts = parts.reduce(into: [:]) { all, part in
            all.merge(part) { _, _ in preconditionFailure("a key is explained once") }
        }
    }

    var names: Set<String> { Set(texts.keys) }

    /// Under which name `path` is explained; nil where nothing explains it.
    func name(for path: [String]) -> String? {
        path.indices.lazy.map { path[$0...].joined(separator: ".") }.first { texts[$0] != nil }
    }

    func text(for path: [String]) -> Bilingual? { name(for: path).flatMap { texts[$0] } }
}
