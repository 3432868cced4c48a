import Telephony

/// One queue: who stands in it, and who serves it.
struct Lane: Sendable {
    /// Callers waiting or being offered: what positions are counted from.
    var line = SortedArray<Place<CallID>>()
    /// Of these, the ones no agent has before him.
    var waiting = SortedArray<Place<CallID>>()
    /// Messages and call-backs no agent has before him.
    var messages = SortedArray<Place<MessageID>>()
    var ready = SortedArray<Seat>()
    /// Agents with an unanswered message before them: a caller who finds nobody ready takes its place.
    var browsing = SortedArray<Seat>()
    var waits = WaitHistory()
}
