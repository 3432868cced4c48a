import CallFlow
import Telephony

/// A line whose prompts end with the leg, as a telephone's do, and not only when the script is cancelled for it.
final class EarlyLine: WrappedLine, @unchecked Sendable {
    override func play(_ clips: [Clip]) async {
        let inner = inner
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await inner.play(clips) }
            group.addTask { _ = await inner.waitForEnd() }
            await group.next()
            group.cancelAll()
        }
    }
}
