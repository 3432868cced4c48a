/// Elements in their order, found by halving. What it moves on insertion is one block of memory: at thousands of
/// elements that is cheaper than any tree.
struct SortedArray<Element: Comparable> {
    private(set) var elements: [Element] = []

    var first: Element? { elements.first }
    var isEmpty: Bool { elements.isEmpty }
    var count: Int { elements.count }

    /// An element already there is not added.
    mutating func insert(_ element: Element) {
        let index = lowerBound(of: element)
        if index < elements.count, elements[index] == element { return }
        elements.insert(element, at: index)
    }

    mutating func remove(_ element: Element) {
        if let index = index(of: element) { elements.remove(at: index) }
    }

    func index(of element: Element) -> Int? {
        let index = lowerBound(of: element)
        return index < elements.count && elements[index] == element ? index : nil
    }

    private func lowerBound(of element: Element) -> Int {
        if let last = elements.last, last < element { return elements.count }
        var low = 0
        var high = elements.count
        while low < high {
            let middle = low + (high - low) / 2
            if elements[middle] < element { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension SortedArray: Sendable where Element: Sendable {}
