/// What the user agent keeps of a request of ours outside of any dialog.
struct OutsideRequest {
    let handle: OpaquePointer
    let stack: OpaquePointer
    let credentials: SIPCredentials?
    let whenDone: CheckedContinuation<SIPResponse, Never>
    var hasAnsweredChallenge = false
}
