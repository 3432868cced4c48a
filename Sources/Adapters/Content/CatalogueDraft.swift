internal import Foundation
public import Document
public import Telephony

/// A catalogue of prompts that is being changed: it is written anew as a whole, in the order of the names.
public struct CatalogueDraft: Sendable, Equatable {
    /// One line of it.
    public struct Line: Sendable, Equatable {
        /// What it says in words, or what a sound without words is.
        public enum Content: Sendable, Equatable {
            case says(String)
            case sounds(String)
        }

        public var content: Content
        public var by: CataloguedClip.Maker?
        /// As `CataloguedClip.of`.
        public var of: String?
        public var isFinal = false

        public init(_ content: Content, by: CataloguedClip.Maker?, of: String? = nil) {
            self.content = content
            self.by = by
            self.of = of
        }

        /// The words, nil for a sound without any.
        public var says: String? { if case .says(let text) = content { text } else { nil } }
    }

    public let folder: String
    public let language: String
    public var lines: [ClipName: Line]

    /// An empty one.
    public init(folder: String, language: String) {
        self.folder = folder
        self.language = language
        lines = [:]
    }

    public init(_ catalogue: PromptCatalogue) {
        folder = catalogue.folder
        language = catalogue.language
        lines = Dictionary(
            catalogue.clips.map { clip in
                let content = clip.says.map(Line.Content.says) ?? .sounds(clip.sounds ?? "")
                var line = Line(content, by: clip.by, of: clip.of)
                line.isFinal = clip.isFinal
                return (clip.name, line)
            }, uniquingKeysWith: { first, _ in first })
    }

    /// The file's text.
    public var text: String {
        let written = lines.sorted { $0.key.raw < $1.key.raw }.map { name, line in
            "  \(name.raw): { \(Self.fields(of: line).joined(separator: ", ")) }\n"
        }
        return "language: \(language)\nprompts:\(written.isEmpty ? " {}" : "")\n" + written.joined()
    }

    /// Puts it in the place of what is there, in one step.
    public func write() throws(Problems) {
        try FileBytes.replace("\(folder)/\(PromptCatalogue.fileName)", with: Array(text.utf8))
    }

    private static func fields(of line: Line) -> [String] {
        var fields: [String] = []
        switch line.content {
        case .says(let text): fields.append("says: \(quoted(text))")
        case .sounds(let text): fields.append("sounds: \(quoted(text))")
        }
        if let by = line.by { fields.append("by: \(by.rawValue)") }
        if let of = line.of { fields.append("of: \"\(of)\"") }
        if line.isFinal { fields.append("final: yes") }
        return fields
    }

    /// JSON's double quotes are YAML's too (YAML 1.2 §5.7).
    private static func quoted(_ text: String) -> String { JSONValue.text(text).written() }
}
