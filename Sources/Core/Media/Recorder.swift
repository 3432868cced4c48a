/// Lays what both sides say beside each other, and hands it over in blocks.
struct Recorder: Sendable {
    static let blockFrames = 5

    private let sink: any RecordingSink
    private var block: [Int16] = []

    init(sink: any RecordingSink) {
        self.sink = sink
        startBlock()
    }

    private mutating func startBlock() {
        block = []
        block.reserveCapacity(Self.blockFrames * 2 * AudioFrame.samples)
    }

    /// One frame of each side; nil is silence.
    mutating func append(caller: [Int16]?, ours: [Int16]?) {
        for index in 0..<AudioFrame.samples {
            block.append(caller?[index] ?? 0)
            block.append(ours?[index] ?? 0)
        }
        if block.count >= Self.blockFrames * 2 * AudioFrame.samples {
            sink.write(block)
            startBlock()
        }
    }

    mutating func finish() {
        if !block.isEmpty { sink.write(block) }
        sink.finish()
    }
}
