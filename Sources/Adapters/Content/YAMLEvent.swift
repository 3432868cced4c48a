import Document

/// One event of libyaml's parser, without its pointers.
struct YAMLEvent {
    enum Kind {
        case documentStart
        case scalar(String, isQuoted: Bool)
        case sequenceStart, sequenceEnd
        case mappingStart, mappingEnd
        case alias(String)
        case tagged(String)
        case other
    }

    var kind: Kind
    var position: Position
}
