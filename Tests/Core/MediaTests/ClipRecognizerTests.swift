import Aside
import Media
import Testing

@Suite(.aside) struct `Recognising clips` {
    private static let silence = [Int16](repeating: 0, count: 800)
    /// They share their silent beginning and end.
    private static let clips: [String: EncodedAudio] = Dictionary(
        uniqueKeysWithValues: (0..<8).map { number in
            ("digit-\(number)", EncodedAudio(samples: silence + babble(250, seed: UInt64(number) + 100) + silence))
        })

    private func octets(_ name: String, _ codec: AudioCodec) -> [UInt8] { Self.clips[name]?.octets(in: codec) ?? [] }

    @Test(arguments: CompandingLaw.allCases, [0, 1, 77, 159])
    func `clips are found in their order with their beginnings`(law: CompandingLaw, offset: Int) {
        let codec = law.codec
        let pause = [UInt8](repeating: codec.silence, count: 1_600)
        let names = ["digit-3", "digit-3", "digit-1", "digit-7"]
        var stream = [UInt8](repeating: codec.silence, count: 4_000 + offset)
        for name in names { stream += octets(name, codec) + pause }
        var recognizer = ClipRecognizer(clips: Self.clips, law: law)
        for start in stride(from: 0, to: stream.count, by: 160) {
            recognizer.hear(law.decode(stream[start..<min(start + 160, stream.count)]))
        }
        recognizer.finish()
        #expect(recognizer.heard.map(\.name) == names)
        #expect(recognizer.heard.map(\.isWhole) == [true, true, true, true])
        let length = octets("digit-3", codec).count / 8 + 200
        #expect(recognizer.heard.map(\.startMilliseconds) == (0..<4).map { (4_000 + offset) / 8 + $0 * length })
    }

    @Test func `a clip that is cut off is told as cut off, and the next is found`() {
        var recognizer = ClipRecognizer(clips: Self.clips, law: .mu)
        let stream = octets("digit-2", .pcmu).prefix(1_920) + octets("digit-5", .pcmu) + octets("digit-2", .pcmu)
        recognizer.hear(CompandingLaw.mu.decode(stream))
        recognizer.finish()
        #expect(recognizer.heard.map(\.name) == ["digit-2", "digit-5", "digit-2"])
        #expect(recognizer.heard.map(\.isWhole) == [false, true, true])
    }

    @Test func `a stream that begins in a clip, or loses a frame of it, tells it once`() {
        let whole = octets("digit-4", .pcma)
        for stream in [whole.dropFirst(1_120) + [], whole.prefix(1_600) + whole.dropFirst(1_760)] {
            var recognizer = ClipRecognizer(clips: Self.clips, law: .a)
            recognizer.hear(CompandingLaw.a.decode(stream))
            recognizer.finish()
            #expect(recognizer.heard.map(\.name) == ["digit-4"])
            #expect(recognizer.heard.map(\.isWhole) == [true])
        }
    }

    @Test func `a clip that goes on after a gap is under way with the beginning it had`() {
        let whole = octets("digit-4", .pcmu)
        let gap = [UInt8](repeating: AudioCodec.pcmu.silence, count: 640)
        let stream = whole.prefix(1_600) + gap + whole.dropFirst(1_600) + gap + whole
        var recognizer = ClipRecognizer(clips: Self.clips, law: .mu)
        var begun: [Int] = []
        for start in stride(from: 0, to: stream.count, by: 160) {
            recognizer.hear(CompandingLaw.mu.decode(Array(stream[start..<min(start + 160, stream.count)])))
            if let now = recognizer.underWay, !begun.contains(now.startMilliseconds) {
                begun.append(now.startMilliseconds)
            }
        }
        recognizer.finish()
        #expect(begun == recognizer.heard.map(\.startMilliseconds))
        #expect(begun == [0, (whole.count + 1_280) / 8])
    }

    @Test func `silence and strange sounds are no clips`() {
        var recognizer = ClipRecognizer(clips: Self.clips, law: .mu)
        recognizer.hear([Int16](repeating: 0, count: 16_000) + babble(1_000, seed: 7))
        recognizer.finish()
        #expect(recognizer.heard.isEmpty)
    }

    @Test func `of clips that begin alike the longer is heard when it is played`() {
        let stem = babble(100, seed: 50)
        let clips = [
            "dos": EncodedAudio(samples: stem), "doscientos": EncodedAudio(samples: stem + babble(200, seed: 51)),
        ]
        for name in ["dos", "doscientos"] {
            var recognizer = ClipRecognizer(clips: clips, law: .mu)
            recognizer.hear(CompandingLaw.mu.decode(clips[name]?.octets(in: .pcmu) ?? []))
            recognizer.finish()
            #expect(recognizer.heard.map(\.name) == [name])
        }
    }
}
