public import Foundation
public import Telephony

/// When a helpdesk attends: weekly hours and guard hours in a zone, holidays, and days that differ.
public struct BusinessCalendar: Sendable, Hashable {
    /// How the helpdesk attends at a moment.
    public enum State: String, Hashable, Sendable, CaseIterable {
        case open
        /// Attended for grave incidents only (S0-03).
        case onGuard = "guard"
        case closed
    }

    /// A stretch of hours by the zone's clocks: minutes since midnight of the day it begins on, the end not included.
    ///
    /// Hours that cross midnight end beyond minute 1440, up to 2880. They belong to the day they begin on: a holiday's
    /// do not begin, but those of its eve go on into its morning. A dialplan has none: it writes them on two days.
    public struct Window: Hashable, Sendable {
        public var state: State
        public var minutes: Range<Int>
        public init(_ state: State, minutes: Range<Int>) {
            self.state = state
            self.minutes = minutes
        }
    }

    public var zone: TimeZone
    public var weekly: [Weekday: [Window]]
    /// Closed all day, whatever the week says.
    public var holidays: Set<LocalDate>
    /// Days with hours of their own; they prevail over holidays.
    public var exceptions: [LocalDate: [Window]]

    public init(
        zone: TimeZone, weekly: [Weekday: [Window]], holidays: Set<LocalDate> = [],
        exceptions: [LocalDate: [Window]] = [:]
    ) {
        self.zone = zone
        self.weekly = weekly
        self.holidays = holidays
        self.exceptions = exceptions
    }

    /// Where windows overlap, open prevails over guard.
    public func state(at moment: Timestamp) -> State {
        let (today, second) = local(moment)
        let minute = second / 60
        let states =
            windows(on: today).filter { $0.minutes.contains(minute) }.map(\.state)
            + windows(on: today.adding(days: -1)).filter { $0.minutes.contains(minute + Self.minutesPerDay) }
            .map(\.state)
        return states.contains(.open) ? .open : states.contains(.onGuard) ? .onGuard : .closed
    }

    /// How far ahead an opening is looked for, in days.
    public static let horizon = 400

    /// The next moment after `moment` at which the helpdesk becomes open (not on guard); nil when it never does
    /// within the horizon.
    public func nextOpening(after moment: Timestamp) -> Timestamp? { nextBeginning(of: [.open], after: moment) }

    /// The next moment after `moment` at which the helpdesk begins to attend, on guard too; nil when it never does
    /// within the horizon.
    public func nextAttendance(after moment: Timestamp) -> Timestamp? {
        nextBeginning(of: [.open, .onGuard], after: moment)
    }

    private func nextBeginning(of states: Set<State>, after moment: Timestamp) -> Timestamp? {
        if isAlwaysOpen { return nil }
        let today = local(moment).date
        var openUntil: Timestamp?
        for offset in -1...Self.horizon {
            for span in spans(of: states, on: today.adding(days: offset)) {
                if span.lowerBound > moment, openUntil.map({ $0 < span.lowerBound }) ?? true { return span.lowerBound }
                openUntil = max(openUntil ?? span.upperBound, span.upperBound)
            }
        }
        return nil
    }

    /// When the helpdesk is open on a day (not on guard), in minutes since midnight and in order.
    public func openHours(on date: LocalDate) -> [Range<Int>] {
        windows(on: date).filter { $0.state == .open }.map(\.minutes).sorted { $0.lowerBound < $1.lowerBound }
    }

    static let minutesPerDay = 1_440

    /// The helpdesk's own date and the second of its day at `moment`.
    public func local(_ moment: Timestamp) -> (date: LocalDate, second: Int) {
        let seconds = Int(moment.seconds) + offset(at: moment)
        let day = Int((Double(seconds) / 86_400).rounded(.down))
        return (LocalDate(daysSinceEpoch: day), seconds - day * 86_400)
    }

    /// The moment at which clocks in the zone show `minute` of `date`. A minute that a change of clocks skips is
    /// the first one after it; one that comes twice is the first of the two.
    public func instant(of date: LocalDate, minute: Int) -> Timestamp {
        let wall = Int64(date.daysSinceEpoch * 86_400 + minute * 60)
        let offsets = [-86_400, 86_400].map { offset(at: Timestamp(seconds: wall + $0)) }
        let candidates = Set(offsets).map { Timestamp(seconds: wall - Int64($0)) }.sorted()
        for candidate in candidates where Int64(offset(at: candidate)) + candidate.seconds == wall { return candidate }
        return firstMoment(withOffsetOf: candidates.last ?? Timestamp(seconds: wall), after: candidates[0])
    }

    /// When the clocks change between the two moments, to the second.
    func firstMoment(withOffsetOf late: Timestamp, after early: Timestamp) -> Timestamp {
        let first = offset(at: early)
        var (before, after) = (early.seconds, late.seconds)
        while after - before > 1 {
            let middle = before + (after - before) / 2
            if offset(at: Timestamp(seconds: middle)) == first { before = middle } else { after = middle }
        }
        return Timestamp(seconds: after)
    }

    func windows(on date: LocalDate) -> [Window] {
        if let special = exceptions[date] { return special }
        return holidays.contains(date) ? [] : weekly[date.weekday] ?? []
    }
    func offset(at moment: Timestamp) -> Int {
        zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment.seconds)))
    }
}
