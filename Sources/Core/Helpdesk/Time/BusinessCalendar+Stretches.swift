extension BusinessCalendar {
    /// When a day is in that state, in minutes since its midnight and in order; what goes on past its end is the next
    /// day's.
    public func stretches(of state: State, on date: LocalDate) -> [Range<Int>] {
        let today = windows(on: date).flatMap { [$0.minutes.lowerBound, $0.minutes.upperBound] }
        let night = windows(on: date.adding(days: -1)).map { $0.minutes.upperBound - Self.minutesPerDay }
        let day = 0...Self.minutesPerDay
        let edges = Set((today + night).filter(day.contains) + [day.lowerBound, day.upperBound]).sorted()
        return zip(edges, edges.dropFirst()).reduce(into: []) { stretches, edge in
            guard self.state(on: date, minute: edge.0) == state else { return }
            if let last = stretches.last, last.upperBound == edge.0 {
                stretches[stretches.count - 1] = last.lowerBound..<edge.1
            } else {
                stretches.append(edge.0..<edge.1)
            }
        }
    }
}
