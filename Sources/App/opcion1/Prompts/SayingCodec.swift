internal import Document
internal import Media

/// The codec over which a sentence is tried.
enum SayingCodec {
    static var names: String { AudioCodec.allCases.map { $0.rawValue.lowercased() }.joined(separator: ", ") }

    /// PCMU where none is named.
    static func named(_ name: String?) throws(Failure) -> AudioCodec {
        guard let name else { return .pcmu }
        guard let codec = AudioCodec(rawValue: name.uppercased()) else {
            let fault = Bilingual(es: "no hay códec \(quoted(name))", en: "there is no codec \(quoted(name))")
            throw .arguments(fault + Bilingual(es: "; hay \(names)", en: "; those there are: \(names)"))
        }
        return codec
    }
}
