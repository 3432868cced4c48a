internal import Foundation
public import Speech
internal import Synchronization

/// Speaks through a voice command, two sentences at a time, on threads of its own: nothing here holds up a call.
public final class Voice: Sendable {
    /// How many processes run at once.
    public static let atOnce = 2
    /// The most that one sentence may hold, in bytes: what a pipe takes in one piece before anybody reads.
    public static let mostText = 4096
    /// The most that one sentence's file may hold, in bytes: over two minutes at 48 kHz.
    public static let mostOutput = 16 << 20

    public let command: VoiceCommand
    private let queue: OperationQueue
    /// Of each language; nil for a carrier that this voice does not set apart.
    private let carriers = Mutex<[String: [Carrier: Carrier.Length?]]>([:])

    public init(_ command: VoiceCommand) {
        self.command = command
        queue = OperationQueue()
        queue.name = "voice"
        queue.maxConcurrentOperationCount = Self.atOnce
        queue.qualityOfService = .utility
    }

    /// A prompt that says `text`: trimmed, at the level of all prompts, and in the tone in which it will be joined.
    public func clip(
        saying text: String, as intonation: Intonation, in language: String
    ) async throws(VoiceFailure) -> Speech {
        let spoken: Speech?
        if intonation == .sentence {
            spoken = Carrier.sentence(in: try await speech(saying: text, in: language))
        } else {
            spoken = try await joined(text, intonation, language)
        }
        guard let clip = spoken?.levelled() else { throw .silence(text) }
        return clip
    }

    /// What the command speaks for `text`, as it is, at 16 kHz.
    public func speech(saying text: String, in language: String) async throws(VoiceFailure) -> Speech {
        let bytes = Array(text.utf8)
        guard bytes.count <= Self.mostText else { throw .tooLong(bytes: bytes.count) }
        let output = try await run(bytes, command.words(for: language))
        let wave: Wave
        do throws(WaveFault) { wave = try Wave(parsing: output.bytes, rates: Speech.rates) } catch {
            throw .rubbish(output.bytes.isEmpty ? .nothing : .fault(error), lastWords: output.lastWords)
        }
        if wave.samples.isEmpty { throw .silence(text) }
        return Speech(wave.samples, at: wave.rate)
    }

    /// The words as they sound beside others: beside the first carrier from which they can be told.
    private func joined(
        _ text: String, _ intonation: Intonation, _ language: String
    ) async throws(VoiceFailure) -> Speech {
        for carrier in Carrier.all {
            guard let length = try await length(of: carrier, in: language) else { continue }
            let whole = try await speech(saying: carrier.sentence(for: text, intonation), in: language)
            if let words = carrier.words(in: whole, intonation, length: length) { return words }
        }
        throw .uncut(text)
    }

    /// How long the carrier takes in this voice; asked once a language.
    private func length(of carrier: Carrier, in language: String) async throws(VoiceFailure) -> Carrier.Length? {
        if let known = carriers.withLock({ $0[language]?[carrier] }) { return known }
        let length = carrier.length(in: try await speech(saying: carrier.sample, in: language))
        carriers.withLock { $0[language, default: [:]][carrier] = .some(length) }
        return length
    }

    private func run(_ text: [UInt8], _ words: [String]) async throws(VoiceFailure) -> VoiceProcess.Output {
        let isCancelled = Flag()
        let limit = command.limit
        let result: Result<VoiceProcess.Output, VoiceFailure> = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                queue.addOperation {
                    do throws(VoiceFailure) {
                        let output = try VoiceProcess.run(words, text, limit: limit) { isCancelled.isSet }
                        continuation.resume(returning: .success(output))
                    } catch {
                        continuation.resume(returning: .failure(error))
                    }
                }
            }
        } onCancel: {
            isCancelled.set()
        }
        return try result.get()
    }

    private final class Flag: Sendable {
        private let value = Atomic<Bool>(false)
        var isSet: Bool { value.load(ordering: .relaxed) }
        func set() { value.store(true, ordering: .relaxed) }
    }
}
