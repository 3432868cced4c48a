import Synchronization
import Telephony

/// What the tasks of a rehearsed call ask of whoever directs it, and are answered when nothing else goes on.
final class Stage: Sendable {
    struct Ask: Sendable {
        let kind: Occasion.Kind
        let answer: Eventual<Move>
    }
    private struct State {
        var asks: [Ask] = []
        var isSpeaking = false
        var hasPaused = false
        var conversations = 0
    }
    private let state = Mutex(State())
    /// The pauses that the caller makes, for the task that lets their time pass.
    let pauses = Mailbox<Duration>()

    func ask(_ kind: Occasion.Kind) async -> Move? {
        let ask = Ask(kind: kind, answer: Eventual())
        state.withLock { $0.asks.append(ask) }
        let move = await ask.answer.wait()
        if move == nil { state.withLock { state in state.asks.removeAll { $0.answer === ask.answer } } }
        return move
    }
    func nextAsk() -> Ask? { state.withLock { $0.asks.isEmpty ? nil : $0.asks.removeFirst() } }

    func askForSpeech() async {
        state.withLock { $0.isSpeaking = true }
        _ = await ask(.recording(hasSpoken: false))
    }
    func stopSpeaking() { state.withLock { $0.isSpeaking = false } }
    var isSpeaking: Bool { state.withLock { $0.isSpeaking } }

    func endPause() { state.withLock { $0.hasPaused = true } }
    func takePause() -> Bool {
        state.withLock { state in
            defer { state.hasPaused = false }
            return state.hasPaused
        }
    }

    func noteConversation() { state.withLock { $0.conversations += 1 } }
    var conversations: Int { state.withLock { $0.conversations } }
}
