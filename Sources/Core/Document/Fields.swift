/// The known keys of a mapping being read; it remembers which were asked for, so that the others can be reported.
public struct Fields {
    /// The mapping itself, to report what concerns it whole.
    public let value: Value
    private let pairs: [String: Node.Pair]
    private let order: [String]
    private var asked: Set<String> = []
    /// Required keys that are not there. They are told at the end, when it is known which of them was only misspelt.
    private var missing: [String] = []
    /// Where there is no document: what stands for the mapping, or for the kind of it that one of its keys told.
    private var place: SurveyPlace?

    init(of value: Value, pairs: [Node.Pair]) {
        self.value = value
        let named = pairs.map { (Entry(key: value.reader.value($0.key), value: value).name, $0) }
        self.pairs = Dictionary(named) { first, _ in first }
        order = named.map(\.0)
        place = value.place
    }

    /// What stands under `key`; where nothing does, nil and a problem.
    public mutating func required(_ key: String) -> Value? {
        if let place { return value.reader.value(place.required(key, in: value.pass)) }
        asked.insert(key)
        guard let pair = pairs[key] else {
            missing.append(key)
            return nil
        }
        let found = value.reader.value(pair.value)
        if found.isNull {
            let message = Bilingual(
                es: "no hay nada escrito bajo \(quoted(key))", en: "nothing is written under \(quoted(key))")
            value.reader.report(message, at: pair.key.position)
            return nil
        }
        return found
    }

    /// What stands under `key`, or nil where the key is missing or empty; `usual` is what then holds, as one would
    /// write it.
    public mutating func optional(_ key: String, usual: String? = nil) -> Value? {
        if let place { return place.optional(key, usual: usual, in: value.pass).map(value.reader.value) }
        asked.insert(key)
        return pairs[key].map { value.reader.value($0.value) }.flatMap { $0.isNull ? nil : $0 }
    }

    /// Yes or no, and `usual` where nothing is written or it cannot be read.
    public mutating func flag(_ key: String, usual: Bool) -> Bool {
        optional(key, usual: usual ? "yes" : "no")?.bool() ?? usual
    }

    /// The one of `keys` that is there, as where each names a kind of step. None or several are reported.
    public mutating func exactlyOne(of keys: [String]) -> Entry? {
        if let variant = place?.variant(among: keys, in: value.pass) {
            place = variant.others
            let key = Node(.scalar(variant.name, isQuoted: false), at: value.position)
            return Entry(key: Value(node: key, reader: value.reader), value: value.reader.value(variant.subject))
        }
        asked.formUnion(keys)
        let found = order.filter(keys.contains)
        guard let first = found.first, let pair = pairs[first] else {
            reportMissing(keys)
            return nil
        }
        for other in found.dropFirst() {
            guard let position = pairs[other]?.key.position else { continue }
            value.reader.report(.cannotStand(other, beside: first), at: position)
        }
        return Entry(key: value.reader.value(pair.key), value: value.reader.value(pair.value))
    }

    private mutating func reportMissing(_ keys: [String]) {
        let slips = order.filter { !asked.contains($0) && nearest($0, among: keys) != nil }
        for slip in slips { reportUnknown(slip, among: keys) }
        if slips.isEmpty {
            value.report(
                Bilingual(
                    es: "se esperaba una de las claves \(listed(keys))", en: "expected one of the keys \(listed(keys))")
            )
        }
        // Without knowing the kind, nobody can tell which of the other keys belong to it.
        ignoreRest()
    }

    /// Whether `key` is written here. Does not count as asking for it.
    public func has(_ key: String) -> Bool {
        if let place { return place.optional(key, in: value.pass) != nil }
        return pairs[key] != nil
    }

    /// Accepts whatever has not been asked for, as after a fault that makes the rest unreadable.
    public mutating func ignoreRest() { asked.formUnion(order) }

    func reportWhatDoesNotFit() {
        var missing = missing
        for name in order where !asked.contains(name) {
            if let meant = nearest(name, among: missing) {
                missing.removeAll { $0 == meant }
                reportUnknown(name, among: [meant])
            } else {
                reportUnknown(name, among: asked.sorted())
            }
        }
        for key in missing {
            value.report(Bilingual(es: "falta la clave \(quoted(key))", en: "missing key \(quoted(key))"))
        }
    }

    private func reportUnknown(_ name: String, among known: [String]) {
        guard let pair = pairs[name] else { return }
        let message = Bilingual(es: "clave desconocida \(quoted(name))", en: "unknown key \(quoted(name))")
        value.reader.report(message + hint(name, among: known, plural: "keys"), at: pair.key.position)
    }
}
