import CFaultyDisc
import Foundation

@testable import Records

/// A disc whose power can go at any write; see `cfaultydisc.h`.
final class FaultyDisc: Sendable {
    /// What is left of writes that were never synchronised.
    enum Survivors: CustomStringConvertible {
        case onlyWhatWasSynchronised
        case someWrites(seed: UInt64)
        /// What a killed process leaves.
        case everyWrite

        var description: String {
            switch self {
            case .onlyWhatWasSynchronised: "only what was synchronised"
            case .someWrites(let seed): "some writes (seed \(seed))"
            case .everyWrite: "every write"
            }
        }
    }

    /// The C side guards itself with a lock, and lives until `deinit`.
    private nonisolated(unsafe) let disc: OpaquePointer
    let name: String

    init() {
        name = "faulty-\(UUID().uuidString)"
        guard let disc = faulty_disc_create(name) else { preconditionFailure("SQLite refuses the VFS") }
        self.disc = disc
    }

    deinit { faulty_disc_destroy(disc) }

    var operations: UInt64 { faulty_disc_operations(disc) }
    var syncs: UInt64 { faulty_disc_syncs(disc) }
    var isCut: Bool { faulty_disc_is_cut(disc) != 0 }
    func cut(at operation: UInt64) { faulty_disc_cut_at(disc, operation) }
    func cut() { faulty_disc_cut(disc) }
    func setFull(_ isFull: Bool) { faulty_disc_set_full(disc, isFull ? 1 : 0) }
    func setSyncTime(microseconds: UInt32) { faulty_disc_set_sync_time(disc, microseconds) }

    func storage(in bench: Bench) -> Storage { Storage(path: bench.storage.path, vfs: name) }

    /// Writes what the disc would hold into the folder of another bench.
    func leave(_ what: Survivors, in bench: Bench) -> Bool {
        switch what {
        case .onlyWhatWasSynchronised:
            faulty_disc_survivors(disc, bench.folder.path, Int32(FAULTY_DISC_NOTHING), 0) == 0
        case .someWrites(let seed):
            faulty_disc_survivors(disc, bench.folder.path, Int32(FAULTY_DISC_SOME), seed) == 0
        case .everyWrite:
            faulty_disc_survivors(disc, bench.folder.path, Int32(FAULTY_DISC_EVERYTHING), 0) == 0
        }
    }
}
