import CallFlow
import Helpdesk
import Telephony

/// Other calls from the same telephone that guess at the PINs of the rehearsed call's people, all at once, until their
/// codes are locked.
struct OtherGuesses {
    /// Settled when they begin.
    let beginning = Eventual<Void>()
    private let identities: Identities
    private let circumstances: Circumstances
    private let helpdesk: HelpdeskName
    private let time: any Timekeeper

    init(_ identities: Identities, _ circumstances: Circumstances, of helpdesk: HelpdeskName, time: any Timekeeper) {
        self.identities = identities
        self.circumstances = circumstances
        self.helpdesk = helpdesk
        self.time = time
    }

    func guess() async {
        guard await beginning.wait() != nil else { return }
        await withTaskGroup(of: Void.self) { calls in
            for code in Set(circumstances.people.compactMap(\.contact?.code)) {
                for _ in 0..<IdentityGuard.failuresPerLock { calls.addTask { await guess(at: code) } }
            }
        }
    }

    private func guess(at code: String) async {
        do throws(RecordsFailure) {
            _ = try await identities.check(
                code: code, pin: "", in: helpdesk, from: circumstances.guardedSource, at: time.now)
        } catch {
            // Where the directory fails nothing is counted, here as in any call.
        }
    }
}
