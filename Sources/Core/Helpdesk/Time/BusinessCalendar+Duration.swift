public import Telephony

/// Time counted in open hours only: guard never counts. A day costs the same however long it is open.
extension BusinessCalendar {
    /// The earliest moment by which it has been open for `duration` since `moment`: 8 hours from the opening of a day
    /// of 8 hours are its close, not the next opening. Nil when that takes more than ten years, or when it does not
    /// open for longer than the horizon.
    public func adding(_ duration: Duration, to moment: Timestamp) -> Timestamp? {
        if duration <= .zero { return moment }
        if isAlwaysOpen { return moment + duration }
        let today = local(moment).date.daysSinceEpoch
        var left = duration
        var counted = moment
        var lastOpen = 0
        var steady: Int?
        for offset in -1...Self.reach {
            if (offset + 1) % Self.fortnight == 0 { steady = steadyOffset(from: today + offset) }
            for span in spans(on: LocalDate(daysSinceEpoch: today + offset), steady: steady)
            where span.upperBound > counted {
                let start = max(span.lowerBound, counted)
                let length = span.upperBound - start
                if length >= left { return start + left }
                left -= length
                counted = span.upperBound
                lastOpen = offset
            }
            if offset - lastOpen > Self.horizon { return nil }
        }
        return nil
    }

    /// For how long it is open between the two; zero when the end is not after the start.
    public func openTime(from start: Timestamp, to end: Timestamp) -> Duration {
        guard end > start else { return .zero }
        if isAlwaysOpen { return end - start }
        let (first, last) = (local(start).date.daysSinceEpoch - 1, local(end).date.daysSinceEpoch)
        var counted = start
        var sum = Duration.zero
        var steady: Int?
        for day in first...max(first, last) {
            if (day - first) % Self.fortnight == 0 { steady = steadyOffset(from: day) }
            for span in spans(on: LocalDate(daysSinceEpoch: day), steady: steady) {
                let from = max(span.lowerBound, counted)
                let until = min(span.upperBound, end)
                guard from < until else { continue }
                sum += until - from
                counted = until
            }
        }
        return sum
    }

    /// When the last open hours that begin on that day end; nil for a day that is no business day: it has none, or a
    /// change of clocks skips all it has.
    public func endOfHours(on date: LocalDate) -> Timestamp? {
        spans(on: date).map(\.upperBound).max()
    }

    /// The end of hours of the n-th business day after the local day of `moment`, which itself never counts; nil when
    /// there are not so many within the horizon, or `count` is not positive.
    public func endOfBusinessDay(_ count: Int, after moment: Timestamp) -> Timestamp? {
        guard count > 0 else { return nil }
        let today = local(moment).date
        var left = count
        for offset in 1...Self.horizon {
            let date = today.adding(days: offset)
            guard let end = endOfHours(on: date) else { continue }
            left -= 1
            if left == 0 { return end }
        }
        return nil
    }

    /// Whether its week, or a day that differs, has any open hours.
    public var everOpens: Bool {
        (Array(weekly.values) + Array(exceptions.values)).joined().contains { $0.state == .open && !$0.minutes.isEmpty }
    }

    /// How many days `adding` looks at, at most.
    private static let reach = 4_000

    /// Every minute of every week, without a holiday or a day that differs.
    var isAlwaysOpen: Bool {
        guard holidays.isEmpty, exceptions.isEmpty else { return false }
        var openUntil = 0
        for (index, day) in Weekday.allCases.enumerated() {
            let midnight = index * Self.minutesPerDay
            for minutes in Self.hours(of: [.open], in: weekly[day] ?? []) {
                if midnight + minutes.lowerBound > openUntil { return false }
                openUntil = max(openUntil, midnight + minutes.upperBound)
            }
        }
        return openUntil >= Self.minutesPerWeek
    }
    private static let minutesPerWeek = 10_080

    /// Looks at the zone once for so many days: no zone changes its clocks and back within them.
    private static let fortnight = 14

    /// The zone's offset from a day before that day to three days after its fortnight; nil when it changes.
    private func steadyOffset(from day: Int) -> Int? {
        let first = Timestamp(seconds: Int64(day - 1) * 86_400)
        let last = Timestamp(seconds: Int64(day + Self.fortnight + 3) * 86_400)
        let before = offset(at: first)
        return before == offset(at: last) ? before : nil
    }

    private static func hours(of states: Set<State>, in windows: [Window]) -> [Range<Int>] {
        windows.filter { states.contains($0.state) }.map(\.minutes).sorted { $0.lowerBound < $1.lowerBound }
    }

    /// The moments at which clocks show the hours of such states that begin on a day, in order. Hours within which
    /// clocks are put back can fall apart: what is shown twice is open twice.
    /// `steady` is the zone's offset where it is known not to change about that day.
    func spans(of states: Set<State> = [.open], on date: LocalDate, steady: Int? = nil) -> [Range<Timestamp>] {
        let windows = Self.hours(of: states, in: windows(on: date))
        if windows.isEmpty { return [] }
        let midnight = Int64(date.daysSinceEpoch) * 86_400
        if let steady {
            return windows.map { minutes in
                let (from, until) = (Int64(minutes.lowerBound) * 60, Int64(minutes.upperBound) * 60)
                let start = midnight - Int64(steady)
                return Timestamp(seconds: start + from)..<Timestamp(seconds: start + until)
            }
        }
        // No zone is further from UTC than a day, and hours end two days after their midnight at most.
        let (early, late) = (Timestamp(seconds: midnight - 86_400), Timestamp(seconds: midnight + 3 * 86_400))
        let (before, after) = (Int64(offset(at: early)), Int64(offset(at: late)))
        let change = before == after ? nil : firstMoment(withOffsetOf: late, after: early).seconds
        func moments(_ minutes: Range<Int>, _ offset: Int64) -> (from: Int64, until: Int64) {
            (midnight + Int64(minutes.lowerBound) * 60 - offset, midnight + Int64(minutes.upperBound) * 60 - offset)
        }
        var spans: [(from: Int64, until: Int64)] = []
        for minutes in windows {
            var (from, until) = moments(minutes, before)
            if let change { until = min(until, change) }
            if from < until { spans.append((from, until)) }
            guard let change else { continue }
            (from, until) = moments(minutes, after)
            from = max(from, change)
            if from < until { spans.append((from, until)) }
        }
        return spans.sorted { $0.from < $1.from }
            .map { Timestamp(seconds: $0.from)..<Timestamp(seconds: $0.until) }
    }
}
