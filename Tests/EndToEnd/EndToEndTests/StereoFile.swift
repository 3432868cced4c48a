import Foundation
import Testing

/// A recording of two channels, read by nothing of ours: 16 bits at 8 kHz, caller left, line right.
enum StereoFile {
    static func read(_ path: String) throws -> (left: [Int16], right: [Int16]) {
        let octets = [UInt8](try Data(contentsOf: URL(filePath: path)))
        func number(_ place: Int, _ count: Int) -> Int {
            (0..<count).reduce(0) { $0 | Int(octets[place + $1]) << (8 * $1) }
        }
        try #require(octets.count > 44 && String(decoding: octets[0..<4], as: UTF8.self) == "RIFF")
        var place = 12
        while String(decoding: octets[place..<place + 4], as: UTF8.self) != "data" {
            if String(decoding: octets[place..<place + 4], as: UTF8.self) == "fmt " {
                try #require(
                    number(place + 10, 2) == 2 && number(place + 12, 4) == 8_000 && number(place + 22, 2) == 16)
            }
            place += 8 + number(place + 4, 4)
            try #require(place + 8 <= octets.count)
        }
        let samples = stride(from: place + 8, to: min(place + 8 + number(place + 4, 4), octets.count) - 1, by: 2)
            .map { Int16(truncatingIfNeeded: number($0, 2)) }
        let pairs = stride(from: 0, to: samples.count - 1, by: 2)
        return (pairs.map { samples[$0] }, pairs.map { samples[$0 + 1] })
    }
}
