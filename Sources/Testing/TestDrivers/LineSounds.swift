internal import Codecs
internal import Content
public import Foundation
public import Gateway
public import Media
internal import Telephony

/// What the line can say, as test callers know it: each clip's sound and words. Loaded once for all of them.
public struct LineSounds: Sendable {
    public let bank: PromptBank
    /// The words of a clip, by its name.
    public let texts: [String: String]
    /// Knows every clip but music and the tones of the network; a copy is cheap.
    private let muLawRecognizer: ClipRecognizer

    private static let loading = Task { try LineSounds(of: SourceTree.prompts) }

    public static func shipped() async throws -> LineSounds { try await loading.value }

    /// Those of a folder of prompts.
    public init(of prompts: URL) throws {
        var catalogues: [PromptCatalogue] = []
        for language in ["es-MX", "en"] {
            catalogues.append(try PromptCatalogue.load(prompts.appending(path: language).path))
        }
        bank = try PromptBank.load(catalogues, music: prompts.appending(path: "music").path)
        texts = PromptBank.texts(of: catalogues)
        muLawRecognizer = Self.recognizer(of: bank, .mu)
    }

    private static func recognizer(of bank: PromptBank, _ law: CompandingLaw) -> ClipRecognizer {
        ClipRecognizer(clips: bank.words, law: law)
    }

    /// nil for a codec whose octets do not tell a clip.
    func recognizer(for codec: AudioCodec) -> ClipRecognizer? {
        codec.law.map { $0 == .mu ? muLawRecognizer : Self.recognizer(of: bank, $0) }
    }

    /// A voice that is not the line's: a prompt played backwards, recognised as nothing.
    public var voice: EncodedAudio {
        let prompt = bank[ClipName("es-MX/say-gracias-por-llamar-hasta-luego")] ?? EncodedAudio(samples: [])
        return EncodedAudio(samples: CompandingLaw.mu.decode(prompt.octets(in: .pcmu)).reversed(), codecs: .all)
    }
}
