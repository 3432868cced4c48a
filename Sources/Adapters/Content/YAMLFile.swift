public import Document

/// Settings and dialplans on disc, as nodes that know where they stand.
///
/// A deliberate part of YAML: no aliases, tags or second documents, since nobody who edits a menu needs them and each
/// can surprise. Every scalar is text until a reader asks for more, so that `no` and `08:00` mean what they say.
public enum YAMLFile {
    public static let mostBytes = 1 << 20
    public static let mostNodes = 100_000
    public static let deepestNesting = 64

    /// The root of the file at `path`, or why it cannot be had: unreadable, too large, not UTF-8, not YAML.
    public static func read(_ path: String) throws(Problems) -> Node {
        try parse(FileBytes.read(path, limit: mostBytes), file: path)
    }

    /// As `read`, for bytes at hand; `file` is what problems call them.
    public static func parse(_ bytes: [UInt8], file: String) throws(Problems) -> Node {
        guard bytes.count <= mostBytes else {
            let message = Bilingual(
                es: "tiene \(bytes.count) bytes y se permiten \(mostBytes) cuando más",
                en: "has \(bytes.count) bytes and \(mostBytes) are the most allowed")
            throw Problems(Problem(at: .whole(file), message))
        }
        let source = try SourceText(bytes, file: file)
        var composer = YAMLComposer(source)
        return try composer.compose()
    }

    public static func parse(_ text: String, file: String) throws(Problems) -> Node {
        try parse(Array(text.utf8), file: file)
    }
}
