/// How a string of digits is cut so that a listener can write it down.
enum DigitGroups {
    /// Between two digits of a group, and between two groups, in milliseconds.
    static let digitPause = 40, groupPause = 230

    /// Threes, and twos at the end so that no digit is left alone: 7 is 3 2 2, as a ticket number is read.
    static func threes(_ count: Int) -> [Int] {
        if count < 4 { return count > 0 ? [count] : [] }
        let twos = (3 - count % 3) % 3
        return Array(repeating: 3, count: (count - 2 * twos) / 3) + Array(repeating: 2, count: twos)
    }

    /// Twos, with a three in front where the count is odd: as a telephone number is read in Mexico.
    static func pairs(_ count: Int) -> [Int] {
        if count < 4 { return count > 0 ? [count] : [] }
        return (count % 2 == 0 ? [] : [3]) + Array(repeating: 2, count: (count - count % 2 * 3) / 2)
    }

    /// Four at the end and threes before them, the country's code in front: 10 is 3 3 4, as a telephone number is read
    /// in the United States. What is too short to be one is read in threes.
    static func northAmerican(_ count: Int) -> [Int] {
        if count < 7 { return threes(count) }
        let area = (count - 4) % 3
        return (area == 0 ? [] : [area]) + Array(repeating: 3, count: (count - 4) / 3) + [4]
    }
}
