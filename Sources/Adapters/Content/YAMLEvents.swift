import CYAML
import Document

/// libyaml's parser over one text: the only place that sees its pointers.
final class YAMLEvents {
    private let source: SourceText
    private let end: Position
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let input: UnsafeMutableBufferPointer<UInt8>
    private var isOver = false
    /// The quoted text that came last, where it goes over more than one line, and the line (from 0) on which it ends.
    private var longText: (start: Position, lastLine: Int)?

    init(_ source: SourceText) {
        self.source = source
        end = source.position(ofByte: source.bytes.count)
        input = .allocate(capacity: source.bytes.count)
        _ = input.initialize(fromContentsOf: source.bytes)
        parser = .allocate(capacity: 1)
        guard yaml_parser_initialize(parser) != 0 else { preconditionFailure("libyaml has no memory for a parser") }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, input.baseAddress, input.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
        input.deallocate()
    }

    /// The next event, nil after the last, or the one fault at which libyaml gives up.
    func next() throws(Problems) -> YAMLEvent? {
        if isOver { return nil }
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) != 0 else {
            isOver = true
            throw Problems(fault().problem)
        }
        defer { yaml_event_delete(&event) }
        isOver = event.type == YAML_STREAM_END_EVENT
        let position = position(event.start_mark)
        longText = spansLines(event) ? (position, event.end_mark.line) : nil
        if let tag = tag(of: event) { return YAMLEvent(kind: .tagged(tag), position: position) }
        return YAMLEvent(kind: kind(of: event), position: position)
    }

    private func spansLines(_ event: yaml_event_t) -> Bool {
        event.type == YAML_SCALAR_EVENT && event.start_mark.line < event.end_mark.line
            && [YAML_DOUBLE_QUOTED_SCALAR_STYLE, YAML_SINGLE_QUOTED_SCALAR_STYLE].contains(event.data.scalar.style)
    }

    private func kind(of event: yaml_event_t) -> YAMLEvent.Kind {
        switch event.type {
        case YAML_DOCUMENT_START_EVENT: .documentStart
        case YAML_SCALAR_EVENT:
            .scalar(text(event.data.scalar), isQuoted: event.data.scalar.style != YAML_PLAIN_SCALAR_STYLE)
        case YAML_SEQUENCE_START_EVENT: .sequenceStart
        case YAML_SEQUENCE_END_EVENT: .sequenceEnd
        case YAML_MAPPING_START_EVENT: .mappingStart
        case YAML_MAPPING_END_EVENT: .mappingEnd
        case YAML_ALIAS_EVENT: .alias(event.data.alias.anchor.map { String(cString: $0) } ?? "")
        default: .other
        }
    }

    /// A text may hold the character NUL (as `"\0"`), so its end is its length.
    private func text(_ scalar: yaml_event_t.__Unnamed_union_data.__Unnamed_struct_scalar) -> String {
        String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
    }

    private func tag(of event: yaml_event_t) -> String? {
        let tag =
            switch event.type {
            case YAML_SCALAR_EVENT: event.data.scalar.tag
            case YAML_SEQUENCE_START_EVENT: event.data.sequence_start.tag
            case YAML_MAPPING_START_EVENT: event.data.mapping_start.tag
            default: nil as UnsafeMutablePointer<yaml_char_t>?
            }
        return tag.map { String(cString: $0) }
    }

    /// At the end of a text without a line end libyaml counts one line more than there is.
    private func position(_ mark: yaml_mark_t) -> Position {
        mark.line < end.line ? Position(file: source.file, line: mark.line + 1, column: mark.column + 1) : end
    }

    private func fault() -> YAMLFault {
        let mark = parser.pointee.problem_mark
        let isReaderError = parser.pointee.error == YAML_READER_ERROR
        let scalars = String(decoding: source.bytes, as: UTF8.self).unicodeScalars
        return YAMLFault(
            words: parser.pointee.problem.map { String(cString: $0) } ?? "libyaml has no memory",
            context: parser.pointee.context.map { String(cString: $0) } ?? "",
            position: isReaderError ? source.position(ofByte: parser.pointee.problem_offset) : position(mark),
            start: position(parser.pointee.context_mark),
            longText: longText.flatMap { $0.lastLine == mark.line ? $0.start : nil },
            scalar: isReaderError ? nil : scalars.dropFirst(mark.index).first)
    }
}
