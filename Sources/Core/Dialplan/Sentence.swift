public import Announcements
public import Telephony

/// What a step says: recorded pieces, and values that are known only in the call.
public struct Sentence: Hashable, Sendable {
    public enum Part: Hashable, Sendable {
        /// A recorded piece and its words.
        case words(String, ClipName)
        case value(SpokenValue)
    }

    public var parts: [Part]
    public init(_ parts: [Part]) { self.parts = parts }

    public var values: [SpokenValue] {
        parts.compactMap { part in if case .value(let value) = part { value } else { nil } }
    }
    /// As it was written: "Su número es {ticket.number}."
    public var text: String {
        parts.map { part in
            switch part {
            case .words(let words, _): words
            case .value(let value): "{\(value.rawValue)}"
            }
        }.joined(separator: " ")
    }
}
