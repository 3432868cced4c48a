/// A node being read: each method gives what was asked for, or reports what was found instead and gives nil.
public struct Value {
    public let node: Node
    let reader: Reader

    public var position: Position { node.position }
    public var isNull: Bool { node.isNull }
    public var isText: Bool { if case .scalar = node.content { !isNull } else { false } }
    public var isList: Bool { if case .sequence = node.content { true } else { false } }
    public var isMapping: Bool { if case .mapping = node.content { true } else { false } }

    /// Tells the administrator that something is wrong here.
    public func report(_ message: String) { reader.report(message, at: position) }

    /// Reads keys that are known beforehand. What `body` has asked for is what may stand here: every other key is
    /// reported.
    public func fields<Result>(_ body: (inout Fields) -> Result?) -> Result? {
        guard let pairs = pairs() else { return nil }
        var fields = Fields(of: self, pairs: pairs)
        let result = body(&fields)
        fields.reportWhatDoesNotFit()
        return result
    }

    /// Reads keys that are the writer's own names, in the order of the file. A key written twice is reported and given
    /// once.
    public func entries() -> [Entry]? {
        pairs().map { pairs in pairs.map { Entry(key: reader.value($0.key), value: reader.value($0.value)) } }
    }

    /// The items of a list.
    public func items() -> [Value]? {
        guard case .sequence(let nodes) = node.content else { return wrongKind("a list") }
        return nodes.map(reader.value)
    }

    /// The items of a list, or the one thing that was written without making a list of it.
    public func oneOrMore() -> [Value]? {
        if isNull { return wrongKind("one value or a list") }
        return isList ? items() : [self]
    }

    /// The text of a scalar as it was written.
    func scalar(_ expected: String) -> String? {
        guard case .scalar(let text, _) = node.content, !isNull else { return wrongKind(expected) }
        return text
    }

    func wrongKind<Result>(_ expected: String) -> Result? {
        report("expected \(expected), found \(node.kind)")
        return nil
    }

    func wrongText<Result>(_ expected: String, _ text: String) -> Result? {
        report("expected \(expected), found \(quoted(text))")
        return nil
    }

    private func pairs() -> [Node.Pair]? {
        guard case .mapping(let pairs) = node.content else { return wrongKind("keys with values") }
        var firsts: [String: Position] = [:]
        return pairs.filter { pair in
            guard let name = reader.value(pair.key).scalar("a name as key") else { return false }
            if let first = firsts[name] {
                reader.report("key \(quoted(name)) is already on line \(first.line)", at: pair.key.position)
                return false
            }
            firsts[name] = pair.key.position
            return true
        }
    }
}
