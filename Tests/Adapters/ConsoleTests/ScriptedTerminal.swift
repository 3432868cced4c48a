import ConsoleScreen
import Synchronization
import Telephony

/// A terminal whose agent is a test.
final class ScriptedTerminal: Terminal {
    private let typed = Mailbox<String>()
    private let secrets = Mailbox<String>()
    private let shown = Mailbox<String>()
    private let everything = Mutex<[String]>([])
    private let rings = Mutex(0)

    func readLine() async -> String? { await typed.receive() }
    func readSecret(prompt: String) async -> String? {
        show([prompt])
        return await secrets.receive()
    }
    func show(_ lines: [String]) {
        everything.withLock { $0 += lines }
        for line in lines { shown.send(line) }
    }
    func ring() { rings.withLock { $0 += 1 } }

    func type(_ line: String) { typed.send(line) }
    func typeSecret(_ line: String) { secrets.send(line) }
    func endInput() { typed.close() }
    var timesRung: Int { rings.withLock { $0 } }
    var screen: String { everything.withLock { $0.joined(separator: "\n") } }

    /// Waits for a line that holds `text`; false when none comes within ten seconds.
    func sees(_ text: String) async -> Bool {
        await within(.seconds(10)) { [shown] in
            while let line = await shown.receive() {
                if line.contains(text) { return true }
            }
            return nil
        } ?? false
    }
}
