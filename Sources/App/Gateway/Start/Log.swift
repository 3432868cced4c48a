internal import Foundation
internal import Synchronization
public import Telephony

/// One line an event on standard error: moment, what it concerns, what happened.
///
///     2026-11-21T22:04:05.123Z call 41 answered
public final class Log: Sendable {
    private let time: any Timekeeper
    private let write: @Sendable (String) -> Void

    public init(time: any Timekeeper, write: @escaping @Sendable (String) -> Void = Log.toStandardError) {
        self.time = time
        self.write = write
    }

    public func say(_ subject: String, _ text: String) {
        write("\(Self.stamp(time.now)) \(Self.oneLine(subject)) \(Self.oneLine(text))\n")
    }
    public func say(_ call: CallID, _ text: String) { say("call \(call)", text) }

    public static let toStandardError: @Sendable (String) -> Void = { line in
        // A log that nobody takes any more, or a full disc behind it, ends no call; and there is nowhere to say so.
        try? FileHandle.standardError.write(contentsOf: Data(line.utf8))
    }

    static func stamp(_ moment: Timestamp) -> String {
        let milliseconds = moment.nanoseconds / 1_000_000
        return Date(timeIntervalSince1970: Double(milliseconds) / 1000).formatted(
            Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    }

    /// What others send us (a caller's name, a header) cannot begin a line of its own.
    static func oneLine(_ text: String) -> String {
        text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
            ? String(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : Character($0) }) : text
    }
}
