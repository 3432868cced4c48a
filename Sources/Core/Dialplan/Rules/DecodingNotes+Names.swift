import Document
import Telephony

extension DecodingNotes {
    /// What fills in a field of the case must be one of the names that the head lists for it, where it lists any.
    func expectListed(_ value: Value, for field: CaseField) { listedNames[field.raw]?.expect(value) }
}
