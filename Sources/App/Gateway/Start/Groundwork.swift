internal import MediaTransport
internal import Records
internal import Secrets

/// What stands before the first call can be taken.
struct Groundwork: Sendable {
    let media: MediaEngine
    let records: RecordsStore
    let recordings: RecordingStore
    let hasher: PINHasher
    let shelf: EditionShelf
    /// Nil where there is no voice.
    let names: NameRendering?
    /// Nil where no phone may register.
    let phones: PhoneDesk?
}
