internal import Foundation

/// The system's own list of names (`hosts(5)`), read anew each time: an address and its names a line, `#` begins a
/// comment.
struct HostsFile: Sendable {
    private static let largest = 1 << 20

    /// Nil is none.
    let path: String?

    /// In the order they stand there; none where there is no such file.
    func addresses(of name: String, _ family: AddressFamily) -> [String] {
        guard let path, let data = FileManager.default.contents(atPath: path), data.count <= Self.largest else {
            return []
        }
        return String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).compactMap { line in
            let words = line.prefix { $0 != "#" }.split(whereSeparator: \.isWhitespace).map(String.init)
            guard let address = words.first, NumericHost.family(of: address) == family,
                words.dropFirst().contains(where: { DNSRecord.canonical($0) == name })
            else { return nil }
            return address
        }
    }
}
