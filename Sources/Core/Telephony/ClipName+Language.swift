/// The names of clips in a language's folder, and among those of all languages: "digit-7" and "en/digit-7". What has no
/// words, such as music and tones, belongs to no language and has one name everywhere.
extension ClipName {
    /// The clip that a language calls `name`.
    public init(_ name: ClipName, in language: String) { self.init(language + "/" + name.raw) }

    /// The name inside the folder of its language.
    public var withoutLanguage: ClipName {
        raw.utf8.firstIndex(of: UInt8(ascii: "/")).map { ClipName(String(raw[raw.index(after: $0)...])) } ?? self
    }

    /// The digit that it says of a number read digit by digit, in any language: 7 of "es-MX/digit-7-final".
    public var digit: Character? {
        let start = raw.utf8.firstIndex(of: UInt8(ascii: "/")).map { raw.index(after: $0) } ?? raw.startIndex
        let name = raw[start...]
        return name.hasPrefix(Self.digitPrefix) ? name.dropFirst(Self.digitPrefix.count).first : nil
    }

    private static let digitPrefix = "digit-"
}
