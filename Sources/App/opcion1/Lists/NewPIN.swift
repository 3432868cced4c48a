internal import ConsoleScreen
internal import Document
internal import Glibc
internal import Secrets

/// How an agent's first PIN comes in: typed twice without being shown, from a file, or made here.
enum NewPIN {
    enum Source {
        case typed, file(String), made
    }

    static let usage = """
          --pin-file FILE   the PIN is the first line of FILE; “-” is standard input
          --random-pin      makes a PIN and prints it once; without either of the two it is typed twice
        """
    /// Of a PIN that is made here, in digits.
    private static let length = 6
    /// More than a line with a PIN.
    private static let mostBytes = 4096

    static func source(_ arguments: inout Arguments) throws(Failure) -> Source {
        if try arguments.option("--pin") != nil {
            throw .arguments(
                "a PIN is never an argument: every user of this machine can see it, and the shell keeps it; "
                    + "type it when asked, or use --pin-file or --random-pin")
        }
        let file = try arguments.option("--pin-file")
        let isMade = arguments.flag("--random-pin")
        if file != nil && isMade { throw .arguments("--pin-file and --random-pin cannot stand together") }
        return file.map { .file($0) } ?? (isMade ? .made : .typed)
    }

    static func read(_ source: Source, for name: String) async throws(Failure) -> String {
        let pin: String
        switch source {
        case .made:
            do throws(SecretsFailure) { return try Randomness.pin(length: length) } catch { throw .work("\(error)") }
        case .file(let path): pin = try firstLine(of: path)
        case .typed where isatty(STDIN_FILENO) == 1: pin = try await typed(for: name)
        case .typed: pin = try firstLine(of: "-")
        }
        try check(pin)
        return pin
    }

    private static func typed(for name: String) async throws(Failure) -> String {
        let terminal = StandardTerminal(output: STDERR_FILENO)
        guard let pin = await terminal.readSecret(prompt: "PIN of \(name): ") else { throw .work("no PIN was typed") }
        try check(pin)
        let again = await terminal.readSecret(prompt: "Once more: ")
        guard again == pin else { throw .work("the two PINs are not the same; nothing was changed") }
        return pin
    }

    private static func check(_ pin: String) throws(Failure) {
        let lengths = Randomness.pinLengths
        guard lengths.contains(pin.count), pin.allSatisfy({ $0.isASCII && $0.isWholeNumber }) else {
            throw .work("a PIN is of \(lengths.lowerBound) to \(lengths.upperBound) digits; nothing was changed")
        }
    }

    /// Also of pipes, so that a password manager can hand it over.
    private static func firstLine(of path: String) throws(Failure) -> String {
        let descriptor = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw .work("\(path) cannot be read: \(String(cString: strerror(errno)).lowercased())")
        }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 256)
        while bytes.count < mostBytes, !bytes.contains(UInt8(ascii: "\n")) {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                throw .work("\(path) cannot be read: \(String(cString: strerror(errno)).lowercased())")
            }
            if count == 0 { break }
            bytes += buffer[..<count]
        }
        let line = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        let text = String(decoding: line, as: UTF8.self)
        return String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
