/// One of the servers of a domain (SRV, RFC 2782).
struct ServiceRecord: Sendable, Hashable {
    var priority: Int
    var weight: Int
    var port: Int
    /// In lower case, without its last dot.
    var target: String

    /// By priority, and within one by lot: the greater the weight, the sooner. `draw` gives a number of a range.
    static func ordered(_ records: [ServiceRecord], draw: (ClosedRange<Int>) -> Int) -> [ServiceRecord] {
        Set(records.map(\.priority)).sorted().flatMap { priority in
            // Those without weight come first, so that they are drawn only when 0 is (RFC 2782, “Weight”).
            var left = records.filter { $0.priority == priority }
            left = left.filter { $0.weight == 0 } + left.filter { $0.weight != 0 }
            var drawn: [ServiceRecord] = []
            while !left.isEmpty {
                let lot = draw(0...left.reduce(0) { $0 + $1.weight })
                var sum = 0
                let index = left.firstIndex { record in
                    sum += record.weight
                    return sum >= lot
                }
                drawn.append(left.remove(at: index ?? left.count - 1))
            }
            return drawn
        }
    }
}
