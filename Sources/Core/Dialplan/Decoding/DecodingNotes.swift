import Announcements
import Document
import Telephony

/// What is remembered while a dialplan is read, for the checks that need all of its steps.
final class DecodingNotes {
    struct Use {
        /// Nil for a sentence of “defaults”.
        let step: StepName?
        let value: SpokenValue
        let position: Position
    }
    struct CheckedValue {
        let field: CaseField
        let value: String
        let position: Position
    }

    let reader: Reader
    /// Where each step's name stands, in the order of the file.
    var places: [(step: StepName, position: Position)] = []
    /// Sentences that speak of a ticket.
    var ticketUses: [Use] = []
    /// Sentences that speak of something noted of the case, in their plainest wording or not.
    var fieldUses: [(use: Use, isPlainest: Bool)] = []
    /// Sentences that name who calls.
    var identityUses: [Use] = []
    /// Sentences that speak of the next opening.
    var openingUses: [Position] = []
    /// Sentences that list what is out of scope.
    var scopeUses: [Position] = []
    /// Sentences that list what a case lacks, in their plainest wording or not.
    var missingUses: [Position] = []
    /// Where each mandatory field is asked for first.
    var fieldPlaces: [String: Position] = [:]
    /// What is said to be learned from something noted of the case.
    var fieldSources: [(field: CaseField, position: Position)] = []
    var checkedFields: [(field: CaseField, position: Position)] = []
    var checkedValues: [CheckedValue] = []
    var answers: [(number: String, position: Position)] = []
    /// Words that no prompt says.
    var unspoken: [Problem] = []
    /// The names that the head of the dialplan lists, by the field of the case that takes one of them.
    var listedNames: [String: ListedNames] = [:]
    /// An exit leads nowhere or a step could not be read: what follows from the paths would be hearsay.
    var isGraphBroken = false

    /// A menu fills in a field that could not be read: which values there are is hearsay too.
    var isFieldUnreadable = false

    init(reader: Reader) { self.reader = reader }

    func position(of step: StepName) -> Position? { places.first { $0.step == step }?.position }
}
