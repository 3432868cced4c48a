/// A codec whose octets mean something only after those before them: it makes what reads and writes one stream of it.
public protocol Transcoder: Sendable {
    var codec: AudioCodec { get }
    /// A writer whose reader has heard nothing yet.
    func makeEncoder() -> any FrameEncoder
    /// A reader that has heard nothing yet. At the narrow rate it gives the lower half of a wide stream's sound.
    func makeDecoder(_ rate: SampleRate) -> any FrameDecoder
}
