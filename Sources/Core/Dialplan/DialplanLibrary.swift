import Synchronization

/// The editions in service. A call keeps the edition it began with; replacing them touches no call.
public final class DialplanLibrary: Sendable {
    private struct InService {
        let editions: [Edition]
        let byNumber: [DialledNumber: Edition]

        init(_ editions: [Edition]) {
            self.editions = editions
            let answered = editions.flatMap { edition in
                edition.dialplan.answers.map { (DialledNumber($0), edition) }
            }
            byNumber = Dictionary(answered) { first, _ in first }
        }
    }

    private let inService: Mutex<InService>

    /// Of two that answer one number, which `DialplanDecoder` refuses, the first does.
    public init(_ editions: [Edition]) { inService = Mutex(InService(editions)) }

    public var editions: [Edition] { inService.withLock { $0.editions } }

    /// Who answers the number, or the user part, that a caller dialled; nil where nobody does.
    public func edition(for dialled: String) -> Edition? {
        let number = DialledNumber(dialled)
        return inService.withLock { $0.byNumber[number] }
    }

    /// From now on new calls get these.
    public func replace(with editions: [Edition]) {
        let next = InService(editions)
        inService.withLock { $0 = next }
    }
}
