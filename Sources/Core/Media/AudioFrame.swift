/// The unit in which audio moves here: 20 ms of one voice at 8 kHz, the frame that every telephone agrees on.
public enum AudioFrame {
    public static let sampleRate = 8_000
    public static let milliseconds = 20
    /// Samples of one frame; with G.711 also its octets.
    public static let samples = 160
    public static let duration = Duration.milliseconds(milliseconds)
    public static let silence = [Int16](repeating: 0, count: samples)

    /// Frames that `milliseconds` of silence take, rounded to the nearest.
    static func count(milliseconds: Int) -> Int {
        let bounded = min(max(milliseconds, 0), longestPauseMilliseconds)
        return (bounded + Self.milliseconds / 2) / Self.milliseconds
    }
    static let longestPauseMilliseconds = 3_600_000
}
