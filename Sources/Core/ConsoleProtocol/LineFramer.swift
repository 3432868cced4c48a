/// Cuts a connection's bytes into lines. Holds at most one line's limit of bytes, whatever arrives.
public struct LineFramer: Sendable {
    /// What stood between two newlines.
    public enum Piece: Hashable, Sendable {
        /// Without its newline (LF or CR LF); never empty.
        case line(String)
        /// Longer than the limit; told once, when the limit is passed. Its rest is skipped.
        case overlong
        case notUTF8
    }

    private static let newline = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    private let limit: Int
    private var partial: [UInt8] = []
    private var isSkipping = false

    /// `limit` is in bytes, without the newline.
    public init(limit: Int) {
        precondition(limit > 0, "a line needs room for a byte")
        self.limit = limit
    }

    /// Bytes that await their newline. What is there at the connection's end was never a line.
    public var pendingBytes: Int { partial.count }

    public mutating func append(_ bytes: some Collection<UInt8>) -> [Piece] {
        var pieces: [Piece] = []
        var rest = bytes[...]
        while let end = rest.firstIndex(of: Self.newline) {
            take(rest[..<end], into: &pieces)
            if !isSkipping { finishLine(into: &pieces) }
            isSkipping = false
            rest = rest[rest.index(after: end)...]
        }
        take(rest, into: &pieces)
        return pieces
    }

    private mutating func take(_ bytes: some Collection<UInt8>, into pieces: inout [Piece]) {
        if isSkipping { return }
        // One byte more than the limit, for the CR that belongs to the newline.
        if partial.count + bytes.count > limit + 1 {
            isSkipping = true
            partial = []
            pieces.append(.overlong)
        } else {
            partial.append(contentsOf: bytes)
        }
    }

    private mutating func finishLine(into pieces: inout [Piece]) {
        defer { partial.removeAll(keepingCapacity: true) }
        if partial.last == Self.carriageReturn { partial.removeLast() }
        if partial.isEmpty { return }
        if partial.count > limit {
            pieces.append(.overlong)
        } else if let text = String(validating: partial, as: UTF8.self) {
            pieces.append(.line(text))
        } else {
            pieces.append(.notUTF8)
        }
    }
}
