/// Times of a day as files write them.
public enum TimeText {
    /// `08:05`, from minutes since midnight.
    public static func time(_ minute: Int) -> String {
        let (hour, rest) = minute.quotientAndRemainder(dividingBy: 60)
        return (hour < 10 ? "0" : "") + "\(hour):" + (rest < 10 ? "0" : "") + "\(rest)"
    }

    /// `08:05-20:00`
    public static func range(_ minutes: Range<Int>) -> String {
        "\(time(minutes.lowerBound))-\(time(minutes.upperBound))"
    }
}
