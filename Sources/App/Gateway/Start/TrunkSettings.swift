public import Peers

/// A trunk as the settings tell it.
public struct TrunkSettings: Hashable, Sendable {
    public var trunk: Trunk
    /// Whence its calls come, beside its servers' own addresses.
    public var from: [AddressBlock] = []

    public init(_ trunk: Trunk, from: [AddressBlock] = []) {
        self.trunk = trunk
        self.from = from
    }
}
