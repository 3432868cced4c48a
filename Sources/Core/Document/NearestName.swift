/// Which of the `candidates` someone who wrote `name` may have meant, or nil where none is near.
///
/// Letters of either case and with any Spanish accent are alike; otherwise about one slip in three letters is
/// forgiven, and a name cut short. Among equally near ones the first of the alphabet, whatever order they come in.
public func nearest(_ name: String, among candidates: some Sequence<String>) -> String? {
    let written = Array(folded(name))
    guard !written.isEmpty, written.count <= longestComparedName else { return nil }
    var best: (distance: Int, name: String)?
    for candidate in candidates {
        let letters = Array(folded(candidate))
        guard letters.count <= longestComparedName else { continue }
        let length = max(written.count, letters.count)
        var distance = slips(from: written, to: letters)
        if distance > min(3, length / 3) {
            guard written.count >= 3, letters.starts(with: written) else { continue }
            distance = 4
        }
        if best.map({ (distance, candidate) < $0 }) ?? true { best = (distance, candidate) }
    }
    return best?.name
}

/// Nobody mistypes a longer name into another; the cost of comparing grows with the square.
private let longestComparedName = 64

/// Small letters without their accents, whether written as one scalar or as letter and mark: names and words are found
/// however they are typed.
public func folded(_ text: String) -> String {
    let scalars = text.lowercased().unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
        switch scalar {
        case "á", "à", "â", "ä", "ã": "a"
        case "é", "è", "ê", "ë": "e"
        case "í", "ì", "î", "ï": "i"
        case "ó", "ò", "ô", "ö", "õ": "o"
        case "ú", "ù", "û", "ü": "u"
        case "ñ": "n"
        case "ç": "c"
        case "\u{300}"..."\u{36F}": nil
        default: scalar
        }
    }
    return String(String.UnicodeScalarView(scalars))
}

/// Damerau and Levenshtein's distance in its optimal-string-alignment form: a letter more, less, other, or two swapped.
private func slips(from a: [Character], to b: [Character]) -> Int {
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in 1...a.count {
        var row = [i]
        for j in 1...b.count {
            var cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
            if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { cost = min(cost, beforeLast[j - 2] + 1) }
            row.append(cost)
        }
        beforeLast = last
        last = row
    }
    return last[b.count]
}
