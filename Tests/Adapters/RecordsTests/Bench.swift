import Foundation
import Helpdesk
import Telephony

@testable import Records

/// A database in a folder of its own, and the plain things tests put into it.
struct Bench {
    let folder: URL
    var storage: Storage { Storage(path: folder.appending(path: "opcion1.db").path) }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "opcion1-records-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }

    static let helpdesk = HelpdeskName("multimarca")
    static let start = Timestamp(seconds: 1_780_000_000)

    /// Takes any PIN that equals the text kept for it; real hashes are tested with Secrets.
    static let plainCheck: RecordsStore.PINCheck = { pin, hash in hash == "plain:" + pin }

    func gateway(
        _ name: String = "norte", storage: Storage? = nil,
        report: @escaping @Sendable (RecordsTrouble) -> Void = { _ in }
    ) throws(OpenFailure) -> RecordsStore {
        try RecordsStore(
            storage ?? self.storage, as: .gateway(name), isRightPIN: Self.plainCheck, report: report)
    }

    static func offer(caller: String = "5591405400", helpdesk: HelpdeskName = helpdesk) -> CallOffer {
        CallOffer(
            caller: caller, dialled: "8001234567", source: "192.0.2.7", isTrusted: true, helpdesk: helpdesk,
            dialplan: DialplanName("multimarca-w32"), edition: "e1")
    }
}
