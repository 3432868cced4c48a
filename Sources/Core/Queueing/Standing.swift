/// Where a caller stands: 1 is next. Who is being offered to an agent still stands in the queue.
public struct Standing: Hashable, Sendable {
    public let position: Int
    /// Everybody in the queue, this caller included.
    public let length: Int
    public init(position: Int, of length: Int) {
        self.position = position
        self.length = length
    }
}
