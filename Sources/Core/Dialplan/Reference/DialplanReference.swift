public import Document
import Announcements

/// The page that tells all a dialplan's file may hold: the keys are the decoder's own, each with a sentence.
public struct DialplanReference: Sendable {
    let language: MessageLanguage
    let shape: DocumentShape

    public init(_ language: MessageLanguage, shape: DocumentShape = DialplanDecoder.shape) {
        self.language = language
        self.shape = shape
    }

    /// Keys that nothing explains, as "menu.keys.is"; and explanations, kinds and values that nothing asks for.
    public static func faults(of shape: DocumentShape = DialplanDecoder.shape) -> (missing: [String], unused: [String])
    {
        let reference = DialplanReference(.spanish, shape: shape)
        var missing: [String] = []
        var unused = Explanations.all.names
        for key in reference.keys {
            if let name = Explanations.all.name(for: key.path) {
                unused.remove(name)
            } else {
                missing.append(key.path.joined(separator: "."))
            }
        }
        for value in SpokenValue.allCases where ValueNames.texts[value.rawValue] == nil {
            missing.append("{\(value.rawValue)}")
        }
        for fact in Fact.allCases where FactNames.texts[fact] == nil { missing.append("fact \(fact.rawValue)") }
        for name in shape.named.keys where ValueNames.forms[name] == nil { missing.append("form \(name)") }
        let kinds = Set(reference.keys.flatMap { ReferenceWording.kinds(in: $0.key.shape) })
        missing += kinds.filter { ValueNames.kinds[$0] == nil }.map { "kind of value \($0)" }
        return (missing.sorted(), unused.sorted())
    }

    var steps: [DocumentShape.Variant] {
        let steps = shape.mapping?.keys.first { $0.name == "steps" }
        return steps?.shape.mapping?.entries?.value.mapping?.variants ?? []
    }

    var head: [DocumentShape.Key] { shape.mapping?.keys ?? [] }

    func keys(of variant: DocumentShape.Variant) -> [ExplainedKey] { inside(variant) + beside(variant) }

    /// The key that tells the kind, and those that stand within it.
    private func inside(_ variant: DocumentShape.Variant) -> [ExplainedKey] {
        ExplainedKey.all(of: variant.key, under: ["step"])
    }

    private func beside(_ variant: DocumentShape.Variant) -> [ExplainedKey] {
        variant.others.flatMap { ExplainedKey.all(of: $0, under: ["step", variant.key.name]) }
    }

    /// All of them, by the way to their explanations.
    var keys: [ExplainedKey] {
        head.flatMap {
            $0.name == "steps" ? [ExplainedKey(path: ["steps"], key: $0)] : ExplainedKey.all(of: $0, under: [])
        }
            + steps.flatMap(keys(of:))
            + shape.named.sorted { $0.key < $1.key }.flatMap { ExplainedKey.all(of: $0.value, under: [$0.key]) }
    }

    // MARK: The page

    /// Markdown.
    public var text: String {
        let parts = [ReferencePieces.opening, ReferencePieces.sample].map { $0.text(in: language) } + [recipeSection]
        let sections = [headSection, stepSection, factSection, formSection, valueSection]
        let others = [ReferenceExamples.holidays, ReferenceExamples.scenarios].map { $0.text(in: language) }
        return (parts + sections + others).joined(separator: "\n\n") + "\n"
    }

    private var recipeSection: String {
        let recipes = ReferenceRecipes.all.map { $0.text(language) }
        return (["## \(ReferenceRecipes.title.text(in: language))"] + recipes).joined(separator: "\n\n")
    }

    private var headSection: String {
        let top = head.map { ExplainedKey(path: [$0.name], key: $0) }
        let inner = head.filter { $0.name != "steps" && $0.shape.name == nil }.compactMap { key -> String? in
            let keys = ExplainedKey.all(of: key.shape, under: [key.name])
            return keys.isEmpty ? nil : "### `\(key.name)`\n\n\(table(keys, below: 1))"
        }
        return (["## \(ReferencePieces.head.text(in: language))\n\n\(table(top, below: 0))"] + inner).joined(
            separator: "\n\n")
    }

    private var stepSection: String {
        let kinds = steps.map { step in
            let (own, beside) = (inside(step), beside(step))
            let subject = "\(explanation(own[0])) `\(step.key.name)`: \(wording.text(step.key.shape))."
            let rows = rows(Array(own.dropFirst()), below: 1) + rows(beside, below: 2)
            return "### `\(step.key.name)`\n\n\(subject)" + (rows.isEmpty ? "" : "\n\n\(table(rows))")
        }
        return (["## \(ReferencePieces.steps.text(in: language))"] + kinds).joined(separator: "\n\n")
    }

    private var factSection: String {
        let rows = Fact.allCases.map { fact in
            let values = fact.values.map { "`\($0)`" }.joined(separator: ", ")
            return "| `\(fact.rawValue)` | \(values) | \(FactNames.texts[fact]?.text(in: language) ?? "") |"
        }
        return "## \(ReferencePieces.facts.text(in: language))\n" + rows.joined(separator: "\n")
    }

    private var formSection: String {
        let forms = shape.named.sorted { $0.key < $1.key }.map { name, form in
            let keys = ExplainedKey.all(of: form, under: [name])
            let title = ValueNames.forms[name]?.title.text(in: language) ?? name
            let text = ValueNames.forms[name]?.text.text(in: language) ?? ""
            return "### \(title)\n\n\(text)" + (keys.isEmpty ? "" : "\n\n\(table(keys, below: 1))")
        }
        return (["## \(ReferencePieces.forms.text(in: language))"] + forms).joined(separator: "\n\n")
    }

    private var valueSection: String {
        let rows = SpokenValue.allCases.map {
            "| `{\($0.rawValue)}` | \(ValueNames.texts[$0.rawValue]?.text(in: language) ?? "") |"
        }
        let keys = SpokenValue.names.dropFirst(SpokenValue.allCases.count).map {
            "| `{\($0)}` | \(ReferencePieces.keyName.text(in: language)) |"
        }
        let options = ["| `{options}` | \(ReferencePieces.optionsName.text(in: language)) |"]
        return "## \(ReferencePieces.values.text(in: language))\n" + (rows + keys + options).joined(separator: "\n")
    }

    private var wording: ReferenceWording { ReferenceWording(language: language) }

    private func explanation(_ key: ExplainedKey) -> String {
        Explanations.all.text(for: key.path)?.text(in: language) ?? ""
    }

    /// `below`: how many parts of the way are the heading's.
    private func table(_ keys: [ExplainedKey], below: Int) -> String {
        table(rows(keys, below: below))
    }

    private func rows(_ keys: [ExplainedKey], below: Int) -> [String] {
        var seen: Set<[String]> = []
        return keys.filter { seen.insert($0.path).inserted }.map { key in
            let name = key.path.dropFirst(below).joined(separator: ".")
            let demand = key.key.isRequired ? ReferencePieces.yes.text(in: language) : ""
            let usual = key.key.usual.map { "`\($0)`" } ?? ""
            return "| `\(name)` | \(demand) | \(usual) | \(wording.text(key.key.shape)) | \(explanation(key)) |"
        }
    }

    private func table(_ rows: [String]) -> String {
        "\(ReferencePieces.columns.text(in: language))\n| --- | --- | --- | --- | --- |\n"
            + rows.joined(separator: "\n")
    }
}
