import Document
import Telephony

/// The small values that only dialplans have.
extension Value {
    func digit() -> Digit? { digitKey().flatMap(Digit.init(rawValue:)) }

    /// Whether it is the word `no`, by which an optional key is switched off.
    var isNo: Bool {
        guard case .scalar(let text, _) = node.content else { return false }
        return text.lowercased() == "no"
    }

    /// How many digits: `8`, or `3-10`.
    func lengths(in range: ClosedRange<Int>) -> ClosedRange<Int>? {
        guard let text = text() else { return nil }
        let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { part in
            Int(part.drop { $0 == " " }.prefix { $0 != " " })
        }
        guard (1...2).contains(ends.count), let first = ends.first ?? nil, let last = ends.last ?? nil, first <= last,
            range.contains(first), range.contains(last)
        else {
            report(
                "expected how many digits, as 8 or 3-10, from \(range.lowerBound) to \(range.upperBound), found “\(text)”"
            )
            return nil
        }
        return first...last
    }
}
