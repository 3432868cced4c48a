import Telephony

/// Writes values one after another, as `SnapshotReader` takes them.
struct SnapshotWriter {
    private(set) var octets: [UInt8] = []

    init() { octets.reserveCapacity(512) }

    mutating func put(_ number: Int64) {
        for shift in stride(from: 0, to: 64, by: 8) { octets.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }

    /// Small ones in one octet (LEB128).
    mutating func put(count: Int) {
        var rest = UInt(count)
        while rest > 0x7F {
            octets.append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        octets.append(UInt8(rest))
    }

    mutating func put(_ flag: Bool) { octets.append(flag ? 1 : 0) }

    mutating func put(_ text: String) {
        put(count: text.utf8.count)
        octets.append(contentsOf: text.utf8)
    }

    mutating func put(_ moment: Timestamp) { put(moment.nanoseconds) }

    /// By its place among all cases.
    mutating func put<Word: CaseIterable & Equatable>(_ word: Word) where Word.AllCases == [Word] {
        guard let place = Word.allCases.firstIndex(of: word) else { preconditionFailure("\(word) is one of its kind") }
        put(count: place)
    }

    mutating func put<T>(_ value: T?, _ write: (inout SnapshotWriter, T) -> Void) {
        put(value != nil)
        if let value { write(&self, value) }
    }

    mutating func put<T>(all values: [T], _ write: (inout SnapshotWriter, T) -> Void) {
        put(count: values.count)
        for value in values { write(&self, value) }
    }
}
