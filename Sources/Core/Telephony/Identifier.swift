/// A value that stands for one thing by its raw value, and is stored as nothing but that.
public protocol Identifier: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    associatedtype Raw: Hashable & Comparable & Sendable & Codable & LosslessStringConvertible
    var raw: Raw { get }
    init(_ raw: Raw)
}

extension Identifier {
    public init(from decoder: any Decoder) throws { self.init(try decoder.singleValueContainer().decode(Raw.self)) }
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(raw)
    }
    public static func < (a: Self, b: Self) -> Bool { a.raw < b.raw }
    public var description: String { raw.description }
}
