internal import ConsoleProtocol
internal import Foundation
public import Glibc
internal import Synchronization
internal import Telephony

/// Standard input and output. A secret is typed without echo where input is a terminal, and is the next line elsewhere.
public final class StandardTerminal: Terminal {
    private static let lineLimit = 16_384
    private static let bell = "\u{07}"
    private static let clearLine = "\r\u{1B}[K"
    private static let prompt = "> "

    private struct Input {
        var framer = LineFramer(limit: StandardTerminal.lineLimit)
        var lines: [LineFramer.Piece] = []
        var hasEnded = false
    }

    private let inputDescriptor: Int32
    private let outputDescriptor: Int32
    private let readsTerminal: Bool
    private let writesTerminal: Bool
    private let input = Mutex(Input())
    private let output = Mutex(())
    /// Reading blocks, so it has a thread of its own; one line at a time is asked for.
    private let reading = DispatchQueue(label: "standard input")

    /// The descriptors stay the caller's and must outlive the terminal.
    public init(input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO) {
        inputDescriptor = input
        outputDescriptor = output
        readsTerminal = isatty(input) == 1
        writesTerminal = isatty(output) == 1
    }

    public func readLine() async -> String? { await inBackground { $0.nextLine() } }

    public func readSecret(prompt: String) async -> String? {
        await inBackground { terminal in
            guard terminal.readsTerminal else { return terminal.nextLine() }
            return terminal.nextHiddenLine(prompt: prompt)
        }
    }

    public func show(_ lines: [String]) {
        if lines.isEmpty { return }
        let text = lines.map { $0 + "\n" }.joined()
        write(writesTerminal ? Self.clearLine + text + Self.prompt : text)
    }

    public func ring() {
        if writesTerminal { write(Self.bell) }
    }

    private func inBackground(_ read: @escaping @Sendable (StandardTerminal) -> String?) async -> String? {
        let answer = Mailbox<String?>()
        reading.async { [self] in answer.send(read(self)) }
        return await answer.receive() ?? nil
    }

    private func nextLine() -> String? {
        input.withLock { input in
            var buffer = [UInt8](repeating: 0, count: 4_096)
            while true {
                while !input.lines.isEmpty {
                    if case .line(let text) = input.lines.removeFirst() { return text }
                }
                if input.hasEnded { return nil }
                let count = read(inputDescriptor, &buffer, buffer.count)
                if count > 0 {
                    input.lines = input.framer.append(buffer[..<count])
                } else if count == 0 || errno != EINTR {
                    input.hasEnded = true
                    input.lines = input.framer.append([UInt8(ascii: "\n")])
                }
            }
        }
    }

    /// Keys one by one, so that the interrupt key reaches us and the echo is always restored. The prompt comes when the
    /// echo is off: nobody types into it too early.
    private func nextHiddenLine(prompt: String) -> String? {
        var shown = termios()
        guard tcgetattr(inputDescriptor, &shown) == 0 else { return nil }
        var hidden = shown
        hidden.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
        guard tcsetattr(inputDescriptor, TCSAFLUSH, &hidden) == 0 else { return nil }
        defer { tcsetattr(inputDescriptor, TCSADRAIN, &shown) }
        write(prompt)
        defer { write("\n") }
        var keys = HiddenKeys()
        while true {
            var byte: UInt8 = 0
            let count = read(inputDescriptor, &byte, 1)
            if count < 0, errno == EINTR { continue }
            guard count == 1 else { return nil }
            switch keys.type(byte) {
            case .more: continue
            case .cancelled: return nil
            case .entered(let text): return text
            }
        }
    }

    private func write(_ text: String) {
        let bytes = Array(text.utf8)
        output.withLock { _ in
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = rest.withUnsafeBytes { Glibc.write(outputDescriptor, $0.baseAddress, $0.count) }
                if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return }
            }
        }
    }
}
