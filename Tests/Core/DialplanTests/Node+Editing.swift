import Document

/// Spoiling one key of a file, wherever it stands.
extension Node {
    /// How many keys there are, at any depth.
    var pairCount: Int {
        switch content {
        case .scalar: 0
        case .sequence(let items): items.map(\.pairCount).reduce(0, +)
        case .mapping(let pairs): pairs.map { 1 + $0.value.pairCount }.reduce(0, +)
        }
    }

    /// Every text that is written here.
    var scalars: [String] {
        switch content {
        case .scalar(let text, _): [text]
        case .sequence(let items): items.flatMap(\.scalars)
        case .mapping(let pairs): pairs.flatMap { $0.key.scalars + $0.value.scalars }
        }
    }

    /// This with the pair at `index`, counted in the order of the file, changed; nil drops it.
    func editing(pair index: Int, _ edit: (Pair) -> Pair?) -> Node {
        var rest = index
        return edited(&rest, edit)
    }

    private func edited(_ rest: inout Int, _ edit: (Pair) -> Pair?) -> Node {
        var node = self
        switch content {
        case .scalar: break
        case .sequence(let items):
            var changed: [Node] = []
            for item in items { changed.append(item.edited(&rest, edit)) }
            node.content = .sequence(changed)
        case .mapping(let pairs):
            var changed: [Pair] = []
            for pair in pairs {
                defer { rest -= 1 }
                if rest == 0 {
                    if let new = edit(pair) { changed.append(new) }
                    continue
                }
                var inner = rest - 1
                let value = pair.value.edited(&inner, edit)
                rest = inner + 1
                changed.append(Pair(key: pair.key, value: value))
            }
            node.content = .mapping(changed)
        }
        return node
    }
}
