import Aside
import ConsoleScreen
import Foundation
import Glibc
import Testing

@Suite(.oneAtATime, .timeLimit(.minutes(30))) struct `The agent's terminal` {
    /// A pseudo-terminal: what the agent types goes in at `keyboard`, where the screen comes out too.
    private final class Pseudoterminal: Sendable {
        let keyboard: Int32
        let line: Int32

        init() throws {
            // Glibc's module hides posix_openpt and its kin; these are what they do (ioctl_tty(2)).
            let unlock: UInt = 0x4004_5431, tellNumber: UInt = 0x8004_5430
            keyboard = open("/dev/ptmx", O_RDWR | O_NOCTTY)
            var off: Int32 = 0
            var number: Int32 = 0
            guard ioctl(keyboard, unlock, &off) == 0, ioctl(keyboard, tellNumber, &number) == 0 else {
                throw CocoaError(.fileNoSuchFile)
            }
            line = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
        }
        deinit {
            close(line)
            close(keyboard)
        }

        func type(_ text: String) { _ = write(keyboard, text, text.utf8.count) }

        var echoes: Bool {
            var settings = termios()
            return tcgetattr(line, &settings) == 0 && settings.c_lflag & tcflag_t(ECHO) != 0
        }

        /// What the screen has shown since, up to and with `text`.
        func screen(upTo text: String) async -> String {
            await withCheckedContinuation { continuation in
                Thread.detachNewThread { continuation.resume(returning: self.waitForScreen(upTo: text)) }
            }
        }

        private func waitForScreen(upTo text: String) -> String {
            var shown = ""
            var buffer = [UInt8](repeating: 0, count: 1_024)
            var waiting = pollfd(fd: keyboard, events: Int16(POLLIN), revents: 0)
            while !shown.contains(text), poll(&waiting, 1, 10_000) > 0 {
                let count = read(keyboard, &buffer, buffer.count)
                if count <= 0 { break }
                shown += String(decoding: buffer[..<count], as: UTF8.self)
            }
            return shown
        }
    }

    @Test func `a PIN leaves no trace on the screen, and the echo comes back`() async throws {
        let device = try Pseudoterminal()
        let terminal = StandardTerminal(input: device.line, output: device.line)
        async let secret = terminal.readSecret(prompt: "NIP: ")
        #expect(await device.screen(upTo: "NIP: ") == "NIP: ")
        #expect(!device.echoes)
        device.type("24x\u{7F}68\r")
        #expect(await secret == "2468")
        #expect(device.echoes)
        terminal.show(["fin"])
        let screen = await device.screen(upTo: "fin")
        for digit in ["2", "4", "6", "8"] { #expect(!screen.contains(digit)) }
        async let line = terminal.readLine()
        device.type("listo\n")
        #expect(await line == "listo")
        #expect(await device.screen(upTo: "listo").contains("listo"))
    }

    @Test func `giving a PIN up brings the echo back too`() async throws {
        let device = try Pseudoterminal()
        let terminal = StandardTerminal(input: device.line, output: device.line)
        async let secret = terminal.readSecret(prompt: "NIP: ")
        _ = await device.screen(upTo: "NIP: ")
        device.type("24\u{03}")
        #expect(await secret == nil)
        #expect(device.echoes)
    }

    @Test func `from a pipe a PIN is the next line, and the output is plain`() async throws {
        let input = Pipe()
        let output = Pipe()
        let terminal = StandardTerminal(
            input: input.fileHandleForReading.fileDescriptor, output: output.fileHandleForWriting.fileDescriptor)
        try input.fileHandleForWriting.write(contentsOf: Data("entrar ana\n2468\n\nlis".utf8))
        try input.fileHandleForWriting.write(contentsOf: Data("to".utf8))
        try input.fileHandleForWriting.close()
        #expect(await terminal.readLine() == "entrar ana")
        #expect(await terminal.readSecret(prompt: "NIP: ") == "2468")
        #expect(await terminal.readLine() == "listo")
        #expect(await terminal.readLine() == nil)
        terminal.show(["uno", "dos"])
        terminal.ring()
        try output.fileHandleForWriting.close()
        #expect(try output.fileHandleForReading.readToEnd() == Data("uno\ndos\n".utf8))
    }
}
