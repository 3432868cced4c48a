/// One place of the document that is not there: what was asked of it in all readings.
final class SurveyPlace {
    enum Form: String, CaseIterable { case text, list, mapping }

    /// What several places have in common, where this is one of them.
    private var common: SurveyPlace?
    var name: String?
    /// Keys are always text.
    private let isKey: Bool

    private var scalars: [DocumentShape.Scalar] = []
    private var items: SurveyPlace?
    private var entry: (key: SurveyPlace, value: SurveyPlace)?
    private var keys: [SurveyKey] = []
    private var variants: [SurveyVariant] = []
    private var hasMapping = false
    private var mayBeEmpty = false
    /// In how many readings its keys were asked for, and the last of them.
    private(set) var visits = 0
    private var lastVisit = 0

    private var decisions: [String: SurveyDecision] = [:]
    private(set) var isSettled = false

    /// The same in every survey of the same decoder.
    private let salt: Int
    private var children = 0

    init(isKey: Bool = false, salt: Int) {
        self.isKey = isKey
        self.salt = salt
    }

    private func nextSalt() -> Int {
        children += 1
        return salt &* 1_000_003 &+ children
    }

    // MARK: What is written here, in this reading

    /// What it is, when the decoder asks before it reads.
    func form(in pass: Int) -> Form {
        if isKey { return .text }
        let answer = decide("form", among: Form.allCases.map(\.rawValue), in: pass) { [unowned self] option in
            switch Form(rawValue: option) {
            case .list: items.map { !$0.isSettled } ?? false
            case .mapping: !isMappingSettled
            case .text, nil: false
            }
        }
        return Form(rawValue: answer) ?? .text
    }

    /// Whether it can be read as `form` in this reading: what it is then.
    func isRead(as form: Form, in pass: Int) -> Bool {
        if isKey { return form == .text }
        if let known = decisions["form"]?.answered(in: pass) { return known == form.rawValue }
        decisions["form", default: decision].settle(on: form.rawValue, in: pass)
        return true
    }

    func isEmpty(in pass: Int) -> Bool {
        mayBeEmpty = true
        return decide("empty", among: ["no", "yes"], in: pass) == "yes"
    }

    func takes(_ scalar: DocumentShape.Scalar, in pass: Int) -> Bool {
        guard isRead(as: .text, in: pass) else { return false }
        if !scalars.contains(scalar) { scalars.append(scalar) }
        return true
    }

    /// A word that has a meaning of its own among others.
    func isWord(_ word: String, in pass: Int) -> Bool {
        if let known = decisions["form"]?.answered(in: pass), known != Form.text.rawValue { return false }
        let scalar = DocumentShape.Scalar.choice("word", of: [word])
        if !scalars.contains(scalar) { scalars.append(scalar) }
        return decide("word \(word)", among: ["no", "yes"], in: pass) == "yes" && isRead(as: .text, in: pass)
    }

    /// One of the words that have meanings of their own among other text, or nil for such text.
    func word(of words: [String], in pass: Int) -> String? {
        guard takes(.choice("word", of: words), in: pass) else { return nil }
        let other = ""
        let word = decide("word", among: [other] + words, in: pass)
        return word == other ? nil : word
    }

    func decide(
        _ question: String, among options: [String], in pass: Int, isOpen: (String) -> Bool = { _ in false }
    ) -> String {
        decisions[question, default: decision].answer(among: options, in: pass, isOpen: isOpen)
    }

    private var decision: SurveyDecision { SurveyDecision(salt: nextSalt()) }

    /// This, or the one place that stands for all of its name.
    func called(_ place: SurveyPlace) -> SurveyPlace {
        common = place
        return place
    }

    // MARK: What is inside

    func item() -> SurveyPlace {
        let place = items ?? SurveyPlace(salt: nextSalt())
        items = place
        return place
    }

    func entryPlaces() -> (key: SurveyPlace, value: SurveyPlace) {
        hasMapping = true
        let places = entry ?? (SurveyPlace(isKey: true, salt: nextSalt()), SurveyPlace(salt: nextSalt()))
        entry = places
        return places
    }

    func visit(in pass: Int) {
        hasMapping = true
        if lastVisit != pass { visits += 1 }
        lastVisit = pass
    }

    func required(_ name: String, in pass: Int) -> SurveyPlace {
        let key = key(name)
        if key.lastDemand != pass { key.demands += 1 }
        key.lastDemand = pass
        return key.place
    }

    /// Nil in the readings in which the key is not there.
    func optional(_ name: String, usual: String? = nil, in pass: Int) -> SurveyPlace? {
        let key = key(name)
        key.isOptional = true
        key.usual = key.usual ?? usual
        let answer = decide("key \(name)", among: ["there", "gone"], in: pass) { option in
            option == "there" && !key.place.isSettled
        }
        return answer == "there" ? key.place : nil
    }

    /// The kind of this reading.
    func variant(among names: [String], in pass: Int) -> SurveyVariant {
        for name in names where !variants.contains(where: { $0.name == name }) {
            variants.append(SurveyVariant(name: name, salt: nextSalt()))
        }
        let known = variants
        let name = decide("variant", among: names, in: pass) { option in
            known.contains { $0.name == option && !$0.isSettled }
        }
        guard let variant = known.first(where: { $0.name == name }) else {
            preconditionFailure("the answer is one of the names")
        }
        variant.others.visit(in: pass)
        return variant
    }

    private func key(_ name: String) -> SurveyKey {
        if let key = keys.first(where: { $0.name == name }) { return key }
        let key = SurveyKey(name: name, salt: nextSalt())
        keys.append(key)
        return key
    }

    // MARK: What came out

    private var isMappingSettled: Bool {
        keys.allSatisfy(\.place.isSettled) && variants.allSatisfy(\.isSettled)
            && (entry.map { $0.key.isSettled && $0.value.isSettled } ?? true)
    }

    /// Looks, from the innermost outwards, whether anything is left to try.
    func settle() {
        for key in keys { key.place.settle() }
        for variant in variants { variant.settle() }
        items?.settle()
        entry?.key.settle()
        entry?.value.settle()
        isSettled =
            decisions.values.allSatisfy(\.isSettled) && isMappingSettled && (items?.isSettled ?? true)
            && (common?.isSettled ?? true)
    }

    var shape: DocumentShape {
        if let common {
            var shape = common.shape
            shape.mayBeEmpty = mayBeEmpty
            return shape
        }
        var forms = scalars.map(DocumentShape.Form.scalar)
        if let items { forms.append(.list(items.shape)) }
        if hasMapping {
            forms.append(
                .mapping(
                    DocumentShape.Mapping(
                        keys: shapes, entries: entry.map { .init(key: $0.key.shape, value: $0.value.shape) },
                        variants: variants.map(\.shape))))
        }
        return DocumentShape(name: name, forms: forms, mayBeEmpty: mayBeEmpty)
    }

    /// The keys, each with whether it was demanded in every reading that came here.
    var shapes: [DocumentShape.Key] {
        keys.map { key in
            DocumentShape.Key(
                name: key.name, isRequired: !key.isOptional && key.demands == visits, shape: key.place.shape,
                usual: key.usual)
        }
    }
}
