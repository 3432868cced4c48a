internal import Document
internal import Glibc

/// How far a long work has come: a bar on a terminal, elsewhere a line for each piece.
struct Progress {
    private static let barWidth = 30

    private let total: Int
    private let width: Int?
    private var done = 0

    init(total: Int) {
        self.total = total
        width = TerminalWidth.ofStandardOutput
    }

    /// One more piece is done.
    mutating func advance(_ piece: String) {
        done += 1
        guard let width else {
            Output.write("\(done)/\(total) \(piece)\n")
            return
        }
        let filled = Self.barWidth * done / max(total, 1)
        let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: Self.barWidth - filled)
        Output.write("\r\u{1B}[K" + "[\(bar)] \(done)/\(total) \(piece)".prefix(max(width - 1, 10)))
    }

    /// A fault stands above the bar.
    func complain(_ text: String) {
        if width != nil { Output.write("\r\u{1B}[K") }
        Output.complain(text)
    }

    func finish() { if width != nil { Output.write("\r\u{1B}[K") } }
}
