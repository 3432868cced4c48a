/// A PIN on its way to be checked. Printing, logging or reflecting it shows nothing but dots.
public struct Secret: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    private let text: String
    public init(_ text: String) { self.text = text }

    /// The PIN itself, for the check and for the wire.
    public func reveal() -> String { text }

    public var description: String { "••••" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
