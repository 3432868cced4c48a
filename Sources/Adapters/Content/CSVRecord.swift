import Document

/// One record of a CSV file, which quoted line ends may spread over several lines.
struct CSVRecord {
    struct Cell {
        /// Without quotation marks and the blanks around it.
        var text: String
        var position: Position
    }

    var cells: [Cell]
    var position: Position
}
