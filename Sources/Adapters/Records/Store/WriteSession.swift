/// What a change works with, on the writer's thread.
struct WriteSession {
    let database: Database
    let calls: CallBook
    let snapshots: SnapshotBook
    let coding = EventCoding.shared
}
