internal import Foundation
public import Speech

/// Why a voice command spoke nothing that can be used.
public enum VoiceFailure: Error, Sendable, Equatable, CustomStringConvertible {
    /// There is no such program, or it may not be run; with the system's error number.
    case notFound(String, errno: Int32)
    /// It ended with that status (128 and the signal's number for one that was killed), and said this last on its
    /// standard error.
    case failed(status: Int32, lastWords: String)
    /// It had not ended after the limit, and was killed with its children.
    case late(Duration, lastWords: String)
    /// It wrote something else than a WAV file of 16-bit PCM, one channel, 8 to 48 kHz.
    case rubbish(Rubbish, lastWords: String)
    /// It wrote a WAV file in which nothing can be heard.
    case silence(String)
    /// More text than a voice is given at once, in bytes of UTF-8.
    case tooLong(bytes: Int)
    /// The words cannot be told from those of the sentence that they were spoken in.
    case uncut(String)
    /// The machine could not start a process; with the system's error number.
    case system(call: String, errno: Int32)
    /// The task was cancelled, and the process killed.
    case cancelled

    public enum Rubbish: Sendable, Equatable {
        case nothing
        /// More than `Voice.mostOutput` bytes.
        case tooMuch
        case fault(WaveFault)
    }

    public var description: String {
        switch self {
        case .notFound(let program, let number):
            "the voice command “\(program)” cannot be run: \(Self.words(for: number))"
        case .failed(let status, let words):
            "the voice command failed \(Self.end(status))\(Self.after(words))"
        case .late(let limit, let words):
            "the voice command had not ended after \(Self.seconds(limit)) s and was stopped\(Self.after(words))"
        case .rubbish(let rubbish, let words): "\(rubbish)\(Self.after(words))"
        case .silence(let text): "the voice says nothing for “\(text)”"
        case .tooLong(let bytes): "\(bytes) bytes of text are too many for one sentence; \(Voice.mostText) are the most"
        case .uncut(let text): "“\(text)” cannot be cut out of the sentence it was spoken in"
        case .system(let call, let number): "the voice command cannot be started: \(call): \(Self.words(for: number))"
        case .cancelled: "the voice command was stopped"
        }
    }

    /// Whether another sentence would meet the same.
    public var isOfTheCommand: Bool {
        switch self {
        case .notFound, .system, .cancelled: true
        case .failed, .late, .rubbish, .silence, .tooLong, .uncut: false
        }
    }

    private static func seconds(_ limit: Duration) -> String {
        let milliseconds = Int(limit / .milliseconds(1))
        return milliseconds % 1000 == 0 ? "\(milliseconds / 1000)" : "\(Double(milliseconds) / 1000)"
    }

    private static func end(_ status: Int32) -> String {
        status > 128 ? "by signal \(status - 128)" : "with status \(status)"
    }

    private static func after(_ words: String) -> String { words.isEmpty ? "" : ": \(words)" }

    private static func words(for number: Int32) -> String { String(cString: strerror(number)).lowercased() }
}

extension VoiceFailure.Rubbish: CustomStringConvertible {
    public var description: String {
        let expected = "a WAV file of 16-bit PCM, one channel, 8000 to 48000 Hz"
        switch self {
        case .nothing: return "the voice command wrote nothing; expected \(expected)"
        case .tooMuch: return "the voice command wrote more than \(Voice.mostOutput) bytes for one sentence"
        case .fault(.format(let format)): return "the voice command wrote \(format); expected \(expected)"
        case .fault(.notWave): return "the voice command wrote something else than \(expected)"
        case .fault(.noFormat), .fault(.noSound): return "the voice command wrote a broken file; expected \(expected)"
        }
    }
}
