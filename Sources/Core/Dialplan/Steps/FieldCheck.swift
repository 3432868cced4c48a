public import Telephony

/// Goes on by what a menu filled in earlier in the call; the caller hears nothing of it.
public struct FieldCheck: Hashable, Sendable {
    public var field: CaseField
    /// Each has an exit of its own, `ExitName.value`; everything else leaves by `.otherwise`.
    public var values: Set<String>

    public init(field: CaseField, values: Set<String>) {
        self.field = field
        self.values = values
    }
}
