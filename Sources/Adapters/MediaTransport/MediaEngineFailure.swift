/// Why the media threads cannot start.
public enum MediaEngineFailure: Error, Hashable, Sendable {
    /// The system refused a thread, a timer or an event descriptor.
    case system(errno: Int32)
}
