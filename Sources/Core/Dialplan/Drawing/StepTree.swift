import Telephony

/// Through which step alone each step is reached by a caller who does what is asked: the tree of dominators (Cooper,
/// Harvey and Kennedy, “A Simple, Fast Dominance Algorithm”). What such a caller never meets stands beside it.
struct StepTree {
    private var children: [StepName: [StepName]] = [:]
    private var sizes: [StepName: Int] = [:]
    /// Reached only by exits for who does not do what is asked, or where something failed.
    let others: [StepName]

    init(_ dialplan: Dialplan) {
        let order = Self.postorder(dialplan)
        let rank = Dictionary(order.enumerated().map { ($1, $0) }) { first, _ in first }
        var before: [Int: [Int]] = [:]
        for (place, name) in order.enumerated() {
            for target in Set(Self.targets(of: name, in: dialplan)) {
                if let target = rank[target] { before[target, default: []].append(place) }
            }
        }
        let root = order.count - 1
        var above = [Int?](repeating: nil, count: order.count)
        above[root] = root
        func common(_ a: Int, _ b: Int) -> Int {
            var (a, b) = (a, b)
            while a != b {
                if a < b { a = above[a] ?? root } else { b = above[b] ?? root }
            }
            return a
        }
        var isChanged = true
        while isChanged {
            isChanged = false
            for place in (0..<root).reversed() {
                let known = (before[place] ?? []).filter { above[$0] != nil }
                guard let first = known.first else { continue }
                let new = known.dropFirst().reduce(first, common)
                if above[place] != new { (above[place], isChanged) = (new, true) }
            }
        }
        for place in (0..<root).reversed() {
            if let parent = above[place] { children[order[parent], default: []].append(order[place]) }
        }
        others = Set(dialplan.steps.keys).subtracting(order).sorted()
        for place in 0...root { sizes[order[place]] = 1 + children(of: order[place]).reduce(0) { $0 + size(of: $1) } }
    }

    func children(of step: StepName) -> [StepName] { children[step]?.sorted() ?? [] }

    /// How many steps are reached through it alone, itself included.
    func size(of step: StepName) -> Int { sizes[step] ?? 1 }

    /// The entry comes last.
    private static func postorder(_ dialplan: Dialplan) -> [StepName] {
        var seen: Set = [dialplan.entry]
        var order: [StepName] = []
        var stack = [(dialplan.entry, targets(of: dialplan.entry, in: dialplan))]
        while let (name, rest) = stack.last {
            guard let target = rest.first else {
                order.append(name)
                stack.removeLast()
                continue
            }
            stack[stack.count - 1].1 = Array(rest.dropFirst())
            if seen.insert(target).inserted { stack.append((target, targets(of: target, in: dialplan))) }
        }
        return order
    }

    private static func targets(of name: StepName, in dialplan: Dialplan) -> [StepName] {
        (dialplan.steps[name]?.exits ?? [:]).filter { $0.key.isRight }.sorted { $0.key < $1.key }.map(\.value)
    }
}
