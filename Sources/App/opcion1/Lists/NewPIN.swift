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
            throw .arguments(.isNoArgument)
        }
        let file = try arguments.option("--pin-file")
        let isMade = arguments.flag("--random-pin")
        if file != nil && isMade { throw .cannotStandTogether("--pin-file", "--random-pin") }
        return file.map { .file($0) } ?? (isMade ? .made : .typed)
    }

    static func read(
        _ source: Source, for name: String, in language: MessageLanguage
    ) async throws(Failure) -> String {
        let pin: String
        switch source {
        case .made:
            do throws(SecretsFailure) { return try Randomness.pin(length: length) } catch {
                throw .work(
                    Bilingual(es: "no se puede hacer un PIN: \(error)", en: "a PIN cannot be made: \(error)"))
            }
        case .file(let path): pin = try firstLine(of: path)
        case .typed where isatty(STDIN_FILENO) == 1: pin = try await typed(for: name, language)
        case .typed: pin = try firstLine(of: "-")
        }
        try check(pin)
        return pin
    }

    private static func typed(
        for name: String, _ language: MessageLanguage
    ) async throws(Failure) -> String {
        let terminal = StandardTerminal(output: STDERR_FILENO)
        let question = Bilingual(es: "PIN de \(name): ", en: "PIN of \(name): ")
        guard let pin = await terminal.readSecret(prompt: question.text(in: language)) else {
            throw .work(Bilingual(es: "no se escribió ningún PIN", en: "no PIN was typed"))
        }
        try check(pin)
        let again = await terminal.readSecret(prompt: Bilingual.onceMore.text(in: language))
        guard again == pin else { throw .work(.notTheSame) }
        return pin
    }

    private static func check(_ pin: String) throws(Failure) {
        let lengths = Randomness.pinLengths
        guard lengths.contains(pin.count), pin.allSatisfy({ $0.isASCII && $0.isWholeNumber }) else {
            let (least, most) = (lengths.lowerBound, lengths.upperBound)
            throw .work(
                Bilingual(
                    es: "un PIN es de \(least) a \(most) dígitos; no se cambió nada",
                    en: "a PIN is of \(least) to \(most) digits; nothing was changed"))
        }
    }

    /// Also of pipes, so that a password manager can hand it over.
    private static func firstLine(of path: String) throws(Failure) -> String {
        let descriptor = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw .cannotBeRead(path, String(cString: strerror(errno)).lowercased())
        }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 256)
        while bytes.count < mostBytes, !bytes.contains(UInt8(ascii: "\n")) {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                throw .cannotBeRead(path, String(cString: strerror(errno)).lowercased())
            }
            if count == 0 { break }
            bytes += buffer[..<count]
        }
        let line = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        let text = String(decoding: line, as: UTF8.self)
        return String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}

extension Bilingual {
    fileprivate static let isNoArgument = Bilingual(
        es: "un PIN nunca es un argumento: lo ve cualquier usuario de esta máquina, y el intérprete de órdenes lo "
            + "guarda; escríbalo cuando se le pida, o use --pin-file o --random-pin",
        en: "a PIN is never an argument: every user of this machine can see it, and the shell keeps it; "
            + "type it when asked, or use --pin-file or --random-pin")
    fileprivate static let onceMore = Bilingual(es: "Otra vez: ", en: "Once more: ")
    fileprivate static let notTheSame = Bilingual(
        es: "los dos PIN no son iguales; no se cambió nada", en: "the two PINs are not the same; nothing was changed")
}
