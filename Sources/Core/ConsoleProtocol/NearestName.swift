/// The name that `word` was most likely meant to be: at most one slip in three letters away, case aside.
public func nearestName(to word: String, among names: some Sequence<String>) -> String? {
    let longestWorthComparing = 40
    guard !word.isEmpty, word.utf8.count <= longestWorthComparing else { return nil }
    let meant = Array(word.lowercased())
    return names.map { (name: $0, slips: slips(between: meant, and: Array($0.lowercased()))) }
        .filter { $0.slips <= max(1, $0.name.count / 3) }
        .min { $0.slips < $1.slips }?.name
}

/// Letters added, dropped, changed or swapped with their neighbour (optimal string alignment distance).
private func slips(between a: [Character], and b: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
        var row = [i + 1]
        for j in b.indices {
            var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
            if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, beforeLast[j - 1] + 1) }
            row.append(best)
        }
        (beforeLast, last) = (last, row)
    }
    return last[b.count]
}
