public import Peers

/// Where the gateway may call, how often, and by which trunks, tried in this order.
public struct CallsOutSettings: Hashable, Sendable {
    public var through: [String]
    public var rules: CallsOut.Rules
}
