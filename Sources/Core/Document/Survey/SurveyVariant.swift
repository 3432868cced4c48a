/// One of the keys that tell what kind of thing a mapping is.
final class SurveyVariant {
    let name: String
    /// What stands under the key.
    let subject: SurveyPlace
    /// A mapping with the other keys of this kind.
    let others: SurveyPlace

    init(name: String, salt: Int) {
        self.name = name
        subject = SurveyPlace(salt: salt)
        others = SurveyPlace(salt: ~salt)
    }

    /// Each kind is read once at least.
    var isSettled: Bool { others.visits > 0 && subject.isSettled && others.isSettled }

    func settle() {
        subject.settle()
        others.settle()
    }

    var shape: DocumentShape.Variant {
        DocumentShape.Variant(
            key: .init(name: name, isRequired: true, shape: subject.shape), others: others.shapes)
    }
}
