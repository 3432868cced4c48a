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
        guard let root else { throw Problems(Problem(at: .whole(source.file), .emptyFile)) }
        return root
    }

    private mutating func take(_ event: YAMLEvent) throws(Problems) {
        switch event.kind {
        case .documentStart:
            if root != nil { throw fault(event, .secondDocument) }
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
            throw fault(event, .alias("*\(name)") + YAMLFault.quoteTheStar)
        case .tagged(let tag):
            throw fault(event, .tag(tag))
        case .other:
            break
        }
    }

    private mutating func begin(_ collection: Open) throws(Problems) {
        guard open.count < YAMLFile.deepestNesting else {
            let most = YAMLFile.deepestNesting
            let message = Bilingual(
                es: "más de \(most) niveles, uno dentro de otro", en: "nested deeper than \(most) levels")
            throw Problems(Problem(at: collection.position, message))
        }
        open.append(collection)
    }

    private mutating func add(_ node: Node) throws(Problems) {
        nodes += 1
        guard nodes <= YAMLFile.mostNodes else {
            let most = YAMLFile.mostNodes
            let message = Bilingual(
                es: "más de \(most) valores en un archivo", en: "more than \(most) values in one file")
            throw Problems(Problem(at: node.position, message))
        }
        if open.isEmpty { root = node } else { open[open.count - 1].items.append(node) }
    }

    private func fault(_ event: YAMLEvent, _ message: Bilingual) -> Problems {
        Problems(Problem(at: event.position, message))
    }
}

extension Bilingual {
    static let emptyFile = Bilingual(es: "no hay nada escrito en este archivo", en: "nothing is written in this file")
    fileprivate static let secondDocument = Bilingual(
        es: "aquí empieza un segundo documento; un archivo lleva uno",
        en: "a second document begins here; a file holds one")
    fileprivate static func alias(_ name: String) -> Bilingual {
        Bilingual(
            es: "\(quoted(name)) repite otra parte, y aquí no se permite; ",
            en: "\(quoted(name)) repeats another part, which is not allowed here; ")
    }
    fileprivate static func tag(_ tag: String) -> Bilingual {
        Bilingual(
            es: "la etiqueta \(quoted(tag)) no se permite aquí; un texto que empieza con “!” va entre comillas",
            en: "the tag \(quoted(tag)) is not allowed here; text that begins with “!” must stand in quotes")
    }
}
