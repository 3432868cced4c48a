import Document
import Helpdesk
import Telephony

/// A dialplan with all that advisers look at beside it.
struct DialplanStudy {
    let dialplan: Dialplan
    let places: DialplanPlaces
    /// By the name of their file.
    let holidays: [String: Set<LocalDate>]
    let today: LocalDate
    let lengths: SpeechLengths
    let graph: FlowGraph

    init(
        dialplan: Dialplan, places: DialplanPlaces, holidays: [String: Set<LocalDate>], today: LocalDate,
        lengths: SpeechLengths
    ) {
        self.dialplan = dialplan
        self.places = places
        self.holidays = holidays
        self.today = today
        self.lengths = lengths
        graph = FlowGraph(dialplan, order: places.steps)
    }

    /// As they stand in the file.
    var steps: [Step] { places.steps.compactMap { dialplan.steps[$0] } }

    /// The wordings of a sentence, each with its language.
    func wordings(of sentence: Sentence) -> [(language: String, wording: Sentence.Wording)] {
        let others = sentence.translations.sorted { $0.key < $1.key }
        return sentence.wordings.map { (dialplan.language, $0) }
            + others.flatMap { language, wordings in wordings.map { (language, $0) } }
    }

    func problem(_ message: Bilingual, at step: StepName) -> Problem { Problem(at: places.position(of: step), message) }
}
