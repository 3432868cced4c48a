internal import Document
internal import Foundation
internal import Glibc

/// What a subcommand prints.
enum Output {
    /// A reader that has gone wants no more: the program is over, and well. Any other fault ends it with a sentence.
    static func write(_ text: String) {
        guard let number = put(text, on: STDOUT_FILENO) else { return }
        if number == EPIPE { exit(0) }
        let why = String(cString: strerror(number)).lowercased()
        let message = Bilingual(
            es: "la salida estándar no se puede escribir: \(why)", en: "standard output cannot be written: \(why)")
        complain("opcion1: \(message.text(in: .ofTerminal))")
        exit(1)
    }

    /// Where standard error cannot be written there is nobody left to tell.
    static func complain(_ text: String) { _ = put(text + "\n", on: STDERR_FILENO) }

    /// Returns the system's error number; nil when all is written.
    private static func put(_ text: String, on descriptor: Int32) -> Int32? {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count >= 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return errno }
        }
        return nil
    }
}
