internal import Document
internal import Telephony

extension JSONValue {
    /// In UTC (ISO 8601).
    static func moment(_ moment: Timestamp?) -> JSONValue { textOrNull(moment?.iso8601) }

    /// In seconds, with three decimals.
    static func seconds(_ duration: Duration) -> JSONValue {
        let milliseconds = duration.milliseconds
        let (whole, rest) = milliseconds.magnitude.quotientAndRemainder(dividingBy: 1000)
        return .decimal("\(milliseconds < 0 ? "-" : "")\(whole).\(String(1000 + rest).dropFirst())")
    }
}
