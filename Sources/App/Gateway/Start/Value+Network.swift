internal import Document
internal import Media

/// What settings tell of networks.
extension Value {
    /// An IP address.
    func address() -> String? {
        guard let text = text() else { return nil }
        if IPAddress(text) == nil { report(.isNoAddress(text)) }
        return text
    }

    func block() -> AddressBlock? {
        guard let text = text() else { return nil }
        let block = AddressBlock(text)
        if block == nil { report(.isNoBlock(text)) }
        return block
    }

    /// A name or an address, with a port where one is written: `sip.carrier.example`, `192.0.2.1:5080`,
    /// `[2001:db8::1]`.
    func server() -> String? {
        guard let text = text() else { return nil }
        if IPAddress(text) != nil { return text }
        var host = text[...]
        if let colon = text.lastIndex(of: ":"), !text.hasSuffix("]") {
            let port = Int(text[text.index(after: colon)...])
            guard let port, (1...65_535).contains(port) else { return wrong(text) }
            host = text[..<colon]
        }
        if host.hasPrefix("["), host.hasSuffix("]") {
            guard case .v6? = IPAddress(host.dropFirst().dropLast()) else { return wrong(text) }
            return text
        }
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        let isName = labels.allSatisfy { label in
            (1...63).contains(label.count) && label.utf8.allSatisfy(Self.isOfName) && label.first != "-"
        }
        // Four numbers that are no address are no name either.
        let isNumber = labels.allSatisfy { $0.allSatisfy(\.isNumber) } && IPAddress(host) == nil
        return isName && !isNumber ? text : wrong(text)
    }

    private func wrong(_ text: String) -> String? {
        report(.isNoServer(text))
        return nil
    }

    private static func isOfName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
        default: false
        }
    }

    /// A file or folder; a relative one is below `folder`.
    func path(below folder: String) -> String? { text().map { $0.hasPrefix("/") ? $0 : "\(folder)/\($0)" } }
}
