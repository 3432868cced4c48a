/// A key that a decoder asked for.
final class SurveyKey {
    let name: String
    let place: SurveyPlace
    /// In how many readings it was missed if it was not there, and the last of them.
    var demands = 0
    var lastDemand = 0
    var isOptional = false
    /// What holds where it is not there.
    var usual: String?

    init(name: String, salt: Int) {
        self.name = name
        place = SurveyPlace(salt: salt)
    }
}
