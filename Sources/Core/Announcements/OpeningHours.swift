/// How the times that a day is open are joined, in any language.
enum OpeningHours {
    /// `stretch` says one of them, `and` stands before the last of several.
    static func pieces(
        _ open: [Range<Int>], closed: Word, allDay: Word, and: Word, stretch: (TimeOfDay, TimeOfDay) -> [Piece]
    ) -> [Piece] {
        let open = open.filter { !$0.isEmpty }
        if open.isEmpty { return [.word(closed)] }
        if open.contains(where: { $0.count >= TimeOfDay.minutesInADay }) { return [.word(allDay)] }
        var pieces: [Piece] = []
        for (index, range) in open.enumerated() {
            if index > 0, index == open.count - 1 {
                pieces += [.pause(milliseconds: DigitGroups.digitPause), .word(and)]
            } else if index > 0 {
                pieces.append(.comma(milliseconds: DigitGroups.groupPause))
            }
            let start = TimeOfDay(minutesSinceMidnight: range.lowerBound)
            pieces += stretch(start, TimeOfDay(minutesSinceMidnight: range.upperBound))
        }
        return pieces
    }
}
