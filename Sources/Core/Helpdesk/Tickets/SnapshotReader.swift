import Telephony

/// Takes values one after another, as `SnapshotWriter` put them.
struct SnapshotReader {
    private let octets: [UInt8]
    private var place = 0

    init(_ octets: [UInt8]) { self.octets = octets }

    var isAtEnd: Bool { place == octets.count }

    mutating func number() throws(SnapshotUnreadable) -> Int64 {
        guard octets.count - place >= 8 else { throw SnapshotUnreadable() }
        var number: UInt64 = 0
        for index in 0..<8 { number |= UInt64(octets[place + index]) << (8 * index) }
        place += 8
        return Int64(bitPattern: number)
    }

    mutating func count() throws(SnapshotUnreadable) -> Int {
        var (number, shift) = (UInt(0), UInt(0))
        while true {
            guard place < octets.count, shift < 56 else { throw SnapshotUnreadable() }
            let octet = octets[place]
            place += 1
            number |= UInt(octet & 0x7F) << shift
            if octet < 0x80 { return Int(number) }
            shift += 7
        }
    }

    mutating func flag() throws(SnapshotUnreadable) -> Bool {
        guard place < octets.count, octets[place] <= 1 else { throw SnapshotUnreadable() }
        place += 1
        return octets[place - 1] == 1
    }

    mutating func text() throws(SnapshotUnreadable) -> String {
        let length = try count()
        guard length <= octets.count - place else { throw SnapshotUnreadable() }
        place += length
        return String(decoding: octets[place - length..<place], as: UTF8.self)
    }

    mutating func moment() throws(SnapshotUnreadable) -> Timestamp { Timestamp(nanoseconds: try number()) }

    mutating func word<Word: CaseIterable>() throws(SnapshotUnreadable) -> Word where Word.AllCases == [Word] {
        let index = try count()
        guard Word.allCases.indices.contains(index) else { throw SnapshotUnreadable() }
        return Word.allCases[index]
    }

    mutating func numberIfAny() throws(SnapshotUnreadable) -> Int64? { try flag() ? try number() : nil }
    mutating func flagIfAny() throws(SnapshotUnreadable) -> Bool? { try flag() ? try flag() : nil }
    mutating func textIfAny() throws(SnapshotUnreadable) -> String? { try flag() ? try text() : nil }
    mutating func momentIfAny() throws(SnapshotUnreadable) -> Timestamp? { try flag() ? try moment() : nil }

    mutating func all<T>(
        _ read: (inout SnapshotReader) throws(SnapshotUnreadable) -> T
    ) throws(SnapshotUnreadable) -> [T] {
        var values: [T] = []
        for _ in 0..<(try count()) { values.append(try read(&self)) }
        return values
    }
}
