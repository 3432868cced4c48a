internal import MediaTransport
internal import Records
internal import Signaling
internal import Telephony

/// What every telephone line of the gateway stands on.
struct LineWorld: Sendable {
    let sip: SIPAgent
    let media: MediaEngine
    let recordings: RecordingStore
    let time: any Timekeeper
}
