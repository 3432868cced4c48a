public import Document

/// Things that are done in a call one after another, told in few words: what repeats is told once.
public struct Deeds: Hashable, Sendable {
    public let deeds: [Bilingual]

    public init(_ deeds: [Bilingual]) { self.deeds = deeds }

    /// As many deeds as may repeat together.
    private static let longestRound = 3

    /// “right code, wrong PIN (3 times), keys 2”, “[right code, wrong PIN] (3 times)”
    public var message: Bilingual {
        var told: [Bilingual] = []
        var rest = deeds[...]
        while !rest.isEmpty {
            let rounds = (1...Self.longestRound).map { (length: $0, times: Self.times(of: $0, in: rest)) }
            let round = rounds.max { ($0.length * $0.times, $1.length) < ($1.length * $1.times, $0.length) }
            guard let round, round.times > 1 else {
                told.append(rest.removeFirst())
                continue
            }
            let once = Self.joined(Array(rest.prefix(round.length)))
            let bracketed = round.length == 1 ? once : Bilingual(es: "[\(once.es)]", en: "[\(once.en)]")
            told.append(bracketed + Bilingual(es: " (\(round.times) veces)", en: " (\(round.times) times)"))
            rest = rest.dropFirst(round.length * round.times)
        }
        return Self.joined(told)
    }

    /// How often the first `length` deeds come at the beginning; 0 where there are not as many, or one time only.
    private static func times(of length: Int, in deeds: ArraySlice<Bilingual>) -> Int {
        let first = Array(deeds.prefix(length))
        var (times, rest) = (0, deeds)
        while Array(rest.prefix(length)) == first, rest.count >= length {
            times += 1
            rest = rest.dropFirst(length)
        }
        return times > 1 ? times : 0
    }

    private static func joined(_ deeds: [Bilingual]) -> Bilingual {
        Bilingual(es: deeds.map(\.es).joined(separator: ", "), en: deeds.map(\.en).joined(separator: ", "))
    }
}
