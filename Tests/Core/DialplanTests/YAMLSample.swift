import Content
import Document

/// A file at hand.
enum YAMLSample {
    static func node(_ text: String) throws -> Node { try YAMLFile.parse(text, file: "x.yaml") }
}
