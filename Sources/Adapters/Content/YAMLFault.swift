import Document

/// libyaml's complaint, told to someone who edits menus and has never heard of tokens.
struct YAMLFault {
    /// What libyaml says, and what it was doing.
    let words: String
    let context: String
    /// Where it gave up.
    let position: Position
    /// Where the piece begins that it was reading.
    let start: Position
    /// Where the quoted text of several lines begins right behind which it gave up.
    let longText: Position?
    /// The character at `position`.
    let scalar: Unicode.Scalar?

    static let quoteTheStar = "a “*” that is a telephone key or begins a text must stand in quotes"

    var problem: Problem {
        if let longText {
            return Problem(
                at: longText, "the quotation mark that opens here is not closed before line \(position.line)")
        }
        return switch words {
        case _ where scalar == "\t" && (words.contains("cannot start any token") || words.contains("tab")):
            Problem(at: position, "a tab cannot indent; use spaces")
        case _ where context == "while scanning an alias":
            Problem(at: start, Self.quoteTheStar)
        case _ where context == "while scanning a directive":
            Problem(at: start, "“%” cannot begin a line; a text that begins with it must stand in quotes")
        case "found character that cannot start any token":
            Problem(at: position, "a text that begins with “\(scalar.map(String.init) ?? "")” must stand in quotes")
        case "mapping values are not allowed in this context":
            Problem(
                at: position,
                "a “:” is not allowed here; check the indentation, and put a text that contains “: ” in quotes")
        case "could not find expected ':'":
            Problem(at: start, "expected “:” after this key")
        case "did not find expected key":
            Problem(at: position, "this does not line up with the keys that begin on line \(start.line)")
        case "did not find expected '-' indicator":
            Problem(at: position, "this does not line up with the list that begins on line \(start.line)")
        case "did not find expected ',' or ']'":
            Problem(at: position, "expected “,” or “]” in the list that begins on line \(start.line)")
        case "did not find expected ',' or '}'":
            Problem(at: position, "expected “,” or “}” in the keys with values that begin on line \(start.line)")
        case "found unexpected end of stream":
            Problem(at: start, "the quotation mark that opens here is never closed")
        case "control characters are not allowed":
            Problem(at: position, "an invisible control character stands here; delete it")
        default:
            Problem(at: position, context.isEmpty ? words : "\(words) \(context)")
        }
    }
}
