/// Finds what a decoder asks for by letting it read a document that is not there.
///
/// The decoder runs again and again. Wherever its course hangs on what is written (which form it has, whether a key is
/// there, which of several words it is), each answer is given in turn, until none is left that was not tried.
public final class Survey {
    /// Counts the readings, so that what is asked twice in one is answered alike.
    private(set) var pass = 0
    private var places: [String: SurveyPlace] = [:]
    private let root = SurveyPlace(salt: 0)

    /// More readings than this are a decoder that never comes to its end.
    private static let mostPasses = 2000
    /// After each answer was given once, so many readings more mix them.
    private static let mixedPasses = 50

    private init() {}

    /// What `decode` takes. It is given the whole document and the reader that its values report to.
    public static func shape(of decode: (Value, Reader) -> Void) -> DocumentShape {
        let survey = Survey()
        var rest = mixedPasses
        while rest > 0, survey.pass < mostPasses {
            survey.pass += 1
            if survey.root.isSettled { rest -= 1 }
            let reader = Reader(survey: survey)
            decode(reader.value(survey.root), reader)
            for place in survey.places.values { place.settle() }
            survey.root.settle()
        }
        return survey.root.shape
    }

    /// The one place that stands for all of a name.
    func place(called name: String) -> SurveyPlace {
        if let place = places[name] { return place }
        let place = SurveyPlace(salt: places.count + 1)
        place.name = name
        places[name] = place
        return place
    }
}
