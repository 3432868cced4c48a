/// Ever longer waits (RFC 5626 §4.5).
struct Backoff {
    let base: Duration
    let most: Duration
    /// Between which shares of the wait, by chance.
    let spread: ClosedRange<Double>

    static let silence = Backoff(base: .seconds(30), most: .seconds(300), spread: 0.5...1)
    /// In the end at most one try in half an hour.
    static let refusal = Backoff(base: .seconds(60), most: .seconds(1800), spread: 1...1.1)

    func wait(after failures: Int, jitter: Double) -> Duration {
        let whole = min(most, base * (1 << max(0, min(failures - 1, 16))))
        return whole * (spread.lowerBound + (spread.upperBound - spread.lowerBound) * jitter)
    }
}
