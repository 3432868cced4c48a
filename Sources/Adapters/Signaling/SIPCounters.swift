/// What the user agent has counted since it started.
public struct SIPCounters: Sendable, Equatable {
    /// Sources kept apart; what others send goes to `harmfulElsewhere`.
    public static let maximumSources = 1_000

    /// INVITEs that would begin a call, refused ones included.
    public internal(set) var invites = 0
    /// Of these, refused by the user agent itself: draining, full, without a consumer, or unusable.
    public internal(set) var refused = 0
    /// Messages that the guard kept from the SIP stack, by source address.
    public internal(set) var harmful: [String: Int] = [:]
    public internal(set) var harmfulElsewhere = 0

    mutating func countHarmful(from source: String) {
        if harmful[source] != nil || harmful.count < Self.maximumSources {
            harmful[source, default: 0] += 1
        } else {
            harmfulElsewhere += 1
        }
    }
}
