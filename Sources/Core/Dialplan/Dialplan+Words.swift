public import Telephony

extension Dialplan {
    /// What a name of the rules is called in writing, in the first language: its `say:`, else the name itself.
    public func word(for name: String, of field: CaseField) -> String {
        spokenNames[field.raw]?[name]?.wordings.first?.text ?? name
    }

    /// Whether it answers who dialled this.
    public func isDialled(by dialled: String) -> Bool {
        answers.contains { DialledNumber($0) == DialledNumber(dialled) }
    }
}
