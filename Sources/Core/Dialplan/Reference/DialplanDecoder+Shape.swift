public import Document
import Telephony

extension DialplanDecoder {
    /// What a dialplan's file may hold: found by letting the decoder itself ask for it.
    public static let shape: DocumentShape = survey()

    /// Finds it anew.
    public static func survey() -> DocumentShape {
        Survey.shape { file, reader in
            let decoder = DialplanDecoder(holidays: ["mexico": []], prompts: .everything)
            _ = decoder.contents(of: file, DialplanName("x"), DecodingNotes(reader: reader))
        }
    }
}
