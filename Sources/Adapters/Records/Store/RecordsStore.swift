import CallFlow
import Helpdesk
import Telephony

/// Calls, tickets, contacts and what waits for agents, in one SQLite database.
///
/// What a method that changes something returns is on disc. Changes that arrive together share one synchronisation;
/// reading goes beside them.
public final class RecordsStore: Sendable {
    /// Whether a PIN as keyed is the one of which the hash is kept; takes as long for nil, and then is false.
    public typealias PINCheck = @Sendable (_ pin: String, _ hash: String?) async -> Bool

    /// Who works on the database.
    public enum Use: Hashable, Sendable {
        /// A gateway, by its id: it alone takes calls, and no second one works on the same database.
        case gateway(String)
        /// A program that makes short changes, beside a gateway or without one.
        case tool
    }

    /// The number of the first ticket, where the settings name no other.
    public static let firstTicket: Int64 = 1001

    /// Questions for lists and reports.
    public let reader: RecordsReader
    let writer: Writer
    let isRightPIN: PINCheck
    let hashPIN: PINHashing
    let gateway: String?
    private let lock: GatewayLock?

    /// - Parameters:
    ///   - firstTicket: The least number the next ticket may have.
    ///   - hashPIN: Makes of a new PIN what may be kept; without one, none can be changed.
    ///   - report: Called on the writer's thread; must return soon.
    public init(
        _ storage: Storage, as use: Use, firstTicket: Int64 = RecordsStore.firstTicket,
        isRightPIN: @escaping PINCheck, hashPIN: @escaping PINHashing = RecordsStore.hashingNothing,
        report: @escaping @Sendable (RecordsTrouble) -> Void
    ) throws(OpenFailure) {
        switch use {
        case .gateway(let name):
            gateway = name
            lock = try GatewayLock(storage)
        case .tool:
            gateway = nil
            lock = nil
        }
        writer = try Writer(
            storage, gateway: gateway, firstTicket: firstTicket, isAlone: lock != nil, report: report)
        reader = try RecordsReader(storage) { [writer] in writer.mendSnapshot(of: $0) }
        self.isRightPIN = isRightPIN
        self.hashPIN = hashPIN
    }

    /// Of a program in which nobody changes a PIN.
    public static let hashingNothing: PINHashing = { _ in
        throw RecordsFailure.unavailable(.keepsNoPINs)
    }

    /// Returns when everything noted is on disc and the database is free for another gateway.
    public func close() async {
        // The last connection to go tidies SQLite's files away, and must be the one that may write.
        await reader.close()
        await writer.close()
        lock?.release()
    }
}
