/// Where a session is in what it plays: one frame a tick, the frames of a clip unaltered.
struct Playback: Sendable {
    enum Frame {
        case audio(EncodedAudio, offset: Int)
        case silence
        case end
    }

    let id: PlaybackID
    private var items: [PlayItem]
    private let isLooping: Bool
    private var item = 0
    private var frame = 0

    init(id: PlaybackID, items: [PlayItem], isLooping: Bool) {
        self.id = id
        self.items = items
        // Something without length would be looped through for ever within one tick.
        self.isLooping = isLooping && items.contains { $0.frameCount(after: nil) > 0 }
    }

    private func frameCount(of index: Int) -> Int {
        items[index].frameCount(after: index > 0 ? items[index - 1] : nil)
    }

    /// What would make it longer than `mostItems` is dropped: a peer must not be able to fill memory.
    mutating func append(_ more: [PlayItem]) {
        if items.count + more.count <= Self.mostItems { items += more }
    }
    private static let mostItems = 1_024

    mutating func next() -> Frame {
        while true {
            if item == items.count {
                guard isLooping else { return .end }
                item = 0
            }
            let current = items[item]
            if frame < frameCount(of: item) {
                defer { frame += 1 }
                switch current {
                case .audio(let audio): return .audio(audio, offset: frame * AudioFrame.samples)
                case .pause: return .silence
                }
            }
            item += 1
            frame = 0
        }
    }

    /// Whether the last frame has been taken, so that the end can be told in the tick that sends it.
    var isOver: Bool {
        if isLooping { return false }
        guard item < items.count else { return true }
        return frame >= frameCount(of: item) && (item + 1..<items.count).allSatisfy { frameCount(of: $0) == 0 }
    }
}
