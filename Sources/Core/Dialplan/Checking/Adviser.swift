import Document

/// Gives one kind of advice.
protocol Adviser {
    func advice(on study: DialplanStudy) -> [Problem]
}
