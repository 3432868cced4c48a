public import Document
public import Helpdesk
import Telephony

/// Looks at a dialplan that is right in form for what callers would rather not meet.
public struct DialplanAdvisor {
    private let study: DialplanStudy

    /// One kind of advice a line; a kind of its own file joins here.
    private static var advisers: [any Adviser] {
        [
            LengthAdviser(), KeyAdviser(), ShadowAdviser(), CalendarAdviser(), ClockChangeAdviser(), PersonAdviser(),
            NobodyAnswersAdviser(), IdleSettingAdviser(), FinalClosingAdviser(),
        ]
    }

    /// - Parameters:
    ///   - file: what `dialplan` was read from.
    ///   - holidays: by the name of their file.
    ///   - today: the helpdesk's own date.
    public init(
        _ dialplan: Dialplan, file: Node, holidays: [String: Set<LocalDate>], today: LocalDate,
        lengths: SpeechLengths = .estimated
    ) {
        study = DialplanStudy(
            dialplan: dialplan, places: DialplanPlaces(file), holidays: holidays, today: today, lengths: lengths)
    }

    /// With it a dialplan still serves. In the order of the lines; each place and sentence once.
    public func advice() -> [Problem] {
        let found = Self.advisers.flatMap { $0.advice(on: study) }
        return found.isEmpty ? [] : Array(Problems(found))
    }

    /// For each way in which the helpdesk attends.
    public var waysToPerson: [WayToPerson] { WaySearch(study).longest() }
}
