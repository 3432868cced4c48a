import Foundation
import Helpdesk
import Telephony

@testable import Records

/// A database in a folder of its own, and the plain things tests put into it.
struct Bench {
    let folder: URL
    var storage: Storage { Storage(path: folder.appending(path: "opcion1.db").path) }

    /// In memory where the system has a folder for it: for tests in which the disc is a simulated one.
    init(inMemory: Bool = false) throws {
        let memory = URL(fileURLWithPath: "/dev/shm", isDirectory: true)
        let root =
            inMemory && FileManager.default.isWritableFile(atPath: memory.path)
            ? memory : FileManager.default.temporaryDirectory
        folder = root.appending(path: "opcion1-records-\(UUID().uuidString)")
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

    /// An authorised person with code 1001, 1002…, PIN 4071, and a telephone of its own.
    static func person(_ number: Int, client: String = "C-7") -> ContactRow {
        ContactRow(
            row: number + 1, company: "Autos Inventados de \(client)", clientNumber: client, plan: "Oro",
            name: "Persona \(number)", position: "Gerente",
            phones: [PhoneNumber("55 0000 \(1000 + number)")].compactMap { $0 },
            emails: ["persona\(number)@ejemplo.invalid"], code: "\(1000 + number)", pin: "4071")
    }

    /// Returns when `isTrue` is; false when it is not within five seconds.
    static func eventually(_ isTrue: () async throws -> Bool) async throws -> Bool {
        let clock = ContinuousClock()
        let deadline = clock.now + .seconds(5)
        while clock.now < deadline {
            if try await isTrue() { return true }
            try await clock.sleep(for: .milliseconds(5))
        }
        return try await isTrue()
    }
}
