import Aside
import Media
import Telephony
import Testing

@Suite(.aside) struct `Reception statistics` {
    private func moment(_ milliseconds: Int64) -> Timestamp {
        Timestamp(seconds: 1_000) + .milliseconds(milliseconds)
    }

    @Test func `loss is counted across the turn of the sequence`() {
        var statistics = ReceptionStatistics(ssrc: 1, sequence: 65_500)
        for packet in 0..<100 where packet % 10 != 5 {
            statistics.note(
                sequence: UInt16(truncatingIfNeeded: 65_500 + packet), timestamp: UInt32(packet * 160),
                at: moment(Int64(packet) * 20))
        }
        #expect(statistics.lost == 10)
        #expect(statistics.jitter == 0)
        #expect(statistics.takeFractionLost() == UInt8(10 * 256 / 100))
        #expect(statistics.takeFractionLost() == 0)
    }

    @Test func `order does not count as loss`() {
        var statistics = ReceptionStatistics(ssrc: 1, sequence: 1)
        for sequence: UInt16 in [1, 3, 2, 5, 4] { statistics.note(sequence: sequence, timestamp: 0, at: moment(0)) }
        #expect(statistics.lost == 0)
    }

    @Test func `a source that starts anew does not lose sixty thousand packets`() {
        var statistics = ReceptionStatistics(ssrc: 1, sequence: 10)
        for sequence: UInt16 in [10, 11, 40_000, 40_001, 40_002] {
            statistics.note(sequence: sequence, timestamp: 0, at: moment(0))
        }
        #expect(abs(statistics.lost) <= 1)
    }

    @Test func `jitter approaches the mean difference of transit`() {
        var statistics = ReceptionStatistics(ssrc: 1, sequence: 0)
        for packet in 0..<1_000 {
            statistics.note(
                sequence: UInt16(packet), timestamp: UInt32(packet * 160),
                at: moment(Int64(packet) * 20 + (packet % 2 == 0 ? 0 : 10)))
        }
        #expect((70...82).contains(statistics.jitter), "10 ms are 80 units, not \(statistics.jitter)")
    }
}
