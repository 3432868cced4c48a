/// What a line tells of a call that it sets up for somebody, by a tone rather than in words (ITU-T E.182).
public enum ProgressSignal: String, Hashable, Sendable, CaseIterable {
    case ringing, busy, congestion

    /// The clip that sounds so. It is made for the gateway's country, unless a recording has its name.
    public var clip: ClipName { ClipName("tone-\(rawValue)") }
}
