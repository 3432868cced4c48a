import Aside
import Media
import Telephony
import Testing

@Suite(.aside) struct `Digits from several sources` {
    /// Milliseconds, key, source, whether it counts.
    private typealias Line = (Int64, Digit, DigitSource, Bool)

    private func play(_ lines: [Line]) {
        var merger = DigitMerger()
        for (index, line) in lines.enumerated() {
            let moment = Timestamp(nanoseconds: line.0 * 1_000_000)
            #expect(merger.accept(line.1, from: line.2, at: moment) == line.3, "line \(index)")
        }
    }

    @Test func `a phone that tells each key by RTP and by INFO is heard once`() {
        play([
            (0, .one, .event, true), (30, .one, .info, false), (300, .two, .event, true), (900, .two, .info, false),
        ])
    }

    @Test func `INFO that comes first is matched by RTP, key for key`() {
        play([
            (0, .one, .info, true), (40, .one, .event, false), (300, .one, .event, true), (320, .one, .info, false),
        ])
        play([
            (0, .one, .info, true), (200, .one, .info, true), (300, .one, .event, false), (400, .one, .event, false),
            (450, .one, .event, true),
        ])
    }

    @Test func `beyond half a second it is another press`() {
        play([(0, .one, .info, true), (500, .one, .event, false)])
        play([(0, .one, .info, true), (501, .one, .event, true)])
    }

    @Test func `another key is another press`() {
        play([(0, .one, .info, true), (40, .two, .event, true)])
    }

    @Test func `without RTP, INFO counts and silences tones`() {
        play([
            (0, .one, .info, true), (40, .one, .tone, false), (5_000, .one, .info, true), (9_000, .two, .tone, false),
        ])
        play([(0, .one, .tone, true), (40, .one, .info, false), (90, .two, .info, true)])
    }
}
