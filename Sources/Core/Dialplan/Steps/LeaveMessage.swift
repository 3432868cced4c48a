public import Telephony

/// Records a message that waits for the agents of a queue.
public struct LeaveMessage: Hashable, Sendable {
    public var queue: QueueName
    public var recording: VoiceRecording
    public init(queue: QueueName, recording: VoiceRecording) {
        self.queue = queue
        self.recording = recording
    }
}
