/// A request outside of any dialog that waits for our answer.
public struct SIPRequestID: Sendable, Hashable {
    let raw: UInt64
}
