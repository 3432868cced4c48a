import Document

extension Product {
    /// A newer version than the one on file is current, and so is any where versions do not matter.
    ///
    /// Numbers are compared, not letters: 5.10 is newer than 5.2. A keypad has no point: "52" is 5.2 where that has as
    /// many digits; with more or fewer it is unknown.
    public func standing(of version: String) -> VersionStanding {
        guard let current = Self.numbers(currentVersion) else {
            return currentVersion.isEmpty || folded(version) == folded(currentVersion) ? .current : .unknown
        }
        guard let asked = Self.numbers(version) else { return .unknown }
        if asked.count == 1, current.count > 1 {
            let digits = current.map(String.init).joined()
            let keyed = version.filter(\.isNumber)
            return keyed.count == digits.count ? (keyed < digits ? .old : .current) : .unknown
        }
        let length = max(asked.count, current.count)
        func padded(_ numbers: [Int]) -> [Int] { numbers + Array(repeating: 0, count: length - numbers.count) }
        return padded(asked).lexicographicallyPrecedes(padded(current)) ? .old : .current
    }

    /// "v5.2" and "5*2" are 5 and 2; nil for what has no numbers, letters within, or numbers beyond reason.
    private static func numbers(_ version: String) -> [Int]? {
        var text = Substring(version.filter { !$0.isWhitespace })
        if let first = text.first, first == "v" || first == "V" { text.removeFirst() }
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "*" || $0 == "-" }
        let numbers = parts.compactMap { $0.count <= 9 ? Int($0) : nil }
        return parts.isEmpty || numbers.count < parts.count ? nil : numbers
    }
}
