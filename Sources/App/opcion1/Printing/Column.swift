/// One column of a list of `Row`.
struct Column<Row>: Sendable {
    /// What managers read above it.
    let heading: String
    /// What programs know it by.
    let key: String
    /// Whether it may be cut where the terminal is narrow.
    let isFlexible: Bool
    /// Whether it may be left out where the terminal is narrower still.
    let isSecondary: Bool
    /// Whether only programs and spreadsheets get it.
    let isForMachines: Bool
    let cell: @Sendable (Row) -> Cell

    init(
        _ heading: String, _ key: String, isFlexible: Bool = false, isSecondary: Bool = false,
        isForMachines: Bool = false,
        _ cell: @escaping @Sendable (Row) -> Cell
    ) {
        self.heading = heading
        self.key = key
        self.isFlexible = isFlexible
        self.isSecondary = isSecondary
        self.isForMachines = isForMachines
        self.cell = cell
    }
}
