public import Document
public import Telephony

/// One entry of a catalogue of prompts.
public struct CataloguedClip: Sendable, Equatable {
    /// Who made the sound.
    public enum Maker: String, CaseIterable, Sendable { case voice, studio, tone }

    public let name: ClipName
    /// The words it says, nil for a sound without words.
    public let says: String?
    /// What a sound without words is, as “a short beep”.
    public let sounds: String?
    public let by: Maker?
    /// The first 16 hexadecimal digits of the SHA-256 of the text it was made from.
    public let of: String?
    /// A person's final recording, which no command may replace.
    public let isFinal: Bool
    /// Where the entry stands in the catalogue.
    public let position: Position

    /// `sounds` are the names of the WAV files at hand, of which its own must be one; nil where it need not. Nil only
    /// after a problem was reported.
    init?(_ entry: Entry, sounds: Set<String>?) {
        let name = entry.name
        guard !name.isEmpty, name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) || "-_".contains($0) }) else {
            entry.key.report(.clipName)
            return nil
        }
        if let sounds, !sounds.contains(name) {
            let message = Bilingual(es: "no hay \(name).wav", en: "there is no \(name).wav")
            entry.key.report(message + .didYouMean(nearest(name, among: sounds)))
        }
        let clip = entry.value.fields { fields -> CataloguedClip? in
            let content = fields.exactlyOne(of: ["says", "sounds"])
            let text = content?.value.text()
            let by = fields.optional("by")?.choice(.maker, of: Maker.self)
            let of = fields.optional("of")?.text()
            let isFinal = fields.optional("final")?.bool() ?? false
            guard let content, let text else { return nil }
            let saying = content.name == "says"
            return CataloguedClip(
                name: ClipName(name), says: saying ? text : nil, sounds: saying ? nil : text, by: by, of: of,
                isFinal: isFinal, position: entry.key.position)
        }
        guard let clip else { return nil }
        self = clip
    }

    private init(
        name: ClipName, says: String?, sounds: String?, by: Maker?, of: String?, isFinal: Bool, position: Position
    ) {
        self.name = name
        self.says = says
        self.sounds = sounds
        self.by = by
        self.of = of
        self.isFinal = isFinal
        self.position = position
    }
}

extension Bilingual {
    fileprivate static let maker = Bilingual(es: "autor de un sonido", en: "maker")
    fileprivate static let clipName = Bilingual(
        es: "el nombre de un clip solo lleva letras sin acentos, dígitos, “-” y “_”",
        en: "a clip's name has only letters without accents, digits, “-” and “_”")
}
