public import Telephony

/// One part of what the caller said of a case: "lo que hizo", "lo que esperaba", "lo que pasó" (S3-06).
public struct DescriptionPart: Hashable, Sendable, Codable {
    /// As the dialplan calls it; empty where a description is one piece.
    public var name: String
    public var recording: RecordingName
    public init(_ name: String, _ recording: RecordingName) {
        self.name = name
        self.recording = recording
    }
}
