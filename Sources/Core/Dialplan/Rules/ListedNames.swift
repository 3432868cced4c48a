import Document

/// The names that one section of a dialplan's head lists, with the other names of each.
struct ListedNames {
    /// The key of the section: "severities".
    let section: String
    /// What one of them is called in messages: "severity".
    let kind: Bilingual
    private(set) var order: [String] = []
    private var places: [String: Position] = [:]
    private var owners: [String: String] = [:]

    init(section: String, kind: Bilingual) {
        self.section = section
        self.kind = kind
    }

    var isEmpty: Bool { order.isEmpty }

    /// Nil after a problem was reported: an empty name, or one that the section has already.
    mutating func add(_ value: Value) -> String? {
        guard let name = value.text(), claim(name, for: name, at: value) else { return nil }
        order.append(name)
        return name
    }

    /// Another name of `owner`; nil after a problem was reported.
    mutating func addAlias(_ value: Value, of owner: String) -> String? {
        guard let name = value.text(), claim(name, for: owner, at: value) else { return nil }
        return name
    }

    private mutating func claim(_ name: String, for owner: String, at value: Value) -> Bool {
        let taken = owners.keys.first { folded($0) == folded(name) }
        if let taken, let other = owners[taken], let place = places[taken] {
            value.report(
                Bilingual(
                    es: "“\(name)” ya es un nombre de “\(other)”, en el renglón \(place.line)",
                    en: "“\(name)” is a name of “\(other)” already, on line \(place.line)"))
            return false
        }
        owners[name] = owner
        places[name] = value.position
        return true
    }

    func position(of name: String) -> Position? { places[name] }

    /// The listed name that is written at `value`, under whichever of its names; nil after a problem was reported.
    func name(at value: Value) -> String? {
        guard let text = value.reference(to: kind, among: Set(owners.keys)) else { return nil }
        return owners[text]
    }

    /// The name as it goes into a case: never another name of it.
    func expect(_ value: Value) {
        guard !isEmpty, let text = value.text(), !order.contains(text) else { return }
        if let owner = owners[text] {
            value.report(
                Bilingual(
                    es: "“\(text)” es otro nombre de “\(owner)”; en los casos va este",
                    en: "“\(text)” is another name of “\(owner)”; cases are told by that one"))
        } else {
            let message = Bilingual(
                es: "“\(text)” no está en “\(section)” de este plan",
                en: "“\(text)” is not among the “\(section)” of this dialplan")
            value.report(message + .didYouMean(nearest(text, among: order)))
        }
    }
}
