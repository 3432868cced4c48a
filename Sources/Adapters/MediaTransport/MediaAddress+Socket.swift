import CLinux
import Media

extension MediaAddress {
    init(_ address: clinux_address) {
        let host: IPAddress =
            address.family == 6
            ? .v6(high: address.high, low: address.low) : .v4(UInt32(truncatingIfNeeded: address.low))
        self.init(host: host, port: address.port)
    }

    var socketAddress: clinux_address {
        switch host {
        case .v4(let bits): clinux_address(high: 0, low: UInt64(bits), port: port, family: 4)
        case .v6(let high, let low): clinux_address(high: high, low: low, port: port, family: 6)
        }
    }
}
