import Document

/// Builds nodes from libyaml's events, which carry the marks of where each begins.
struct YAMLComposer {
    private struct Open {
        let isMapping: Bool
        let position: Position
        /// Of a mapping, keys and values in turn.
        var items: [Node] = []

        var node: Node {
            guard isMapping else { return Node(.sequence(items), at: position) }
            let pairs = stride(from: 0, to: items.count - 1, by: 2).map {
                Node.Pair(key: items[$0], value: items[$0 + 1])
            }
            return Node(.mapping(pairs), at: position)
        }
    }

    private let source: SourceText
    private var open: [Open] = []
    private var root: Node?
    private var nodes = 0

    init(_ source: SourceText) { self.source = source }

    mutating func compose() throws(Problems) -> Node {
        let events = YAMLEvents(source)
        while let event = try events.next() { try take(event) }
        guard let root else { throw Problems(Problem(at: .whole(source.file), "nothing is written in this file")) }
        return root
    }

    private mutating func take(_ event: YAMLEvent) throws(Problems) {
        switch event.kind {
        case .documentStart:
            if root != nil { throw fault(event, "a second document begins here; a file holds one") }
        case .scalar(let text, let isQuoted):
            try add(Node(.scalar(text, isQuoted: isQuoted), at: event.position))
        case .sequenceStart:
            try begin(Open(isMapping: false, position: event.position))
        case .mappingStart:
            try begin(Open(isMapping: true, position: event.position))
        case .sequenceEnd, .mappingEnd:
            guard let closed = open.popLast() else { preconditionFailure("libyaml ended what it never began") }
            try add(closed.node)
        case .alias(let name):
            throw fault(
                event,
                "\(quoted("*\(name)")) repeats another part, which is not allowed here; \(YAMLFault.quoteTheStar)")
        case .tagged(let tag):
            throw fault(
                event, "the tag \(quoted(tag)) is not allowed here; text that begins with “!” must stand in quotes")
        case .other:
            break
        }
    }

    private mutating func begin(_ collection: Open) throws(Problems) {
        guard open.count < YAMLFile.deepestNesting else {
            throw Problems(Problem(at: collection.position, "nested deeper than \(YAMLFile.deepestNesting) levels"))
        }
        open.append(collection)
    }

    private mutating func add(_ node: Node) throws(Problems) {
        nodes += 1
        guard nodes <= YAMLFile.mostNodes else {
            throw Problems(Problem(at: node.position, "more than \(YAMLFile.mostNodes) values in one file"))
        }
        if open.isEmpty { root = node } else { open[open.count - 1].items.append(node) }
    }

    private func fault(_ event: YAMLEvent, _ message: String) -> Problems {
        Problems(Problem(at: event.position, message))
    }
}
