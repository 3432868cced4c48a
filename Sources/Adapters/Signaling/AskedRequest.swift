/// What the user agent keeps of a request of others outside of any dialog.
struct AskedRequest {
    let handle: OpaquePointer
    let stack: OpaquePointer
    let kept: OpaquePointer
    /// Of ours, for this peer alone.
    let contact: String?
}
