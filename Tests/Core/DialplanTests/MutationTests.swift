import Aside
import Dialplan
import Document
import Telephony
import Testing

/// Whatever a hand may do to the shipped file, the decoder says what is wrong or gives a dialplan that can be walked.
@Suite(.aside) struct `A dialplan spoilt by hand` {
    private let decoder: DialplanDecoder
    private let root: Node

    init() throws {
        decoder = try Shipped.decoder()
        root = try Shipped.node()
    }

    private func outcome(_ node: Node) -> (dialplan: Dialplan?, problems: [Problem]) {
        do throws(Problems) {
            return (try decoder.decode(node, name: DialplanName("x")), [])
        } catch {
            return (nil, Array(error))
        }
    }

    private func expectSound(_ node: Node, _ what: String) throws {
        let (dialplan, problems) = outcome(node)
        guard let dialplan else {
            #expect(!problems.isEmpty, "\(what)")
            #expect(problems.allSatisfy { $0.line > 0 && $0.column > 0 && !$0.message.en.isEmpty }, "\(what)")
            return
        }
        #expect(dialplan.steps[dialplan.entry] != nil, "\(what)")
        for step in dialplan.steps.values {
            #expect(Set(step.exits.keys) == step.kind.exits, "\(what): \(step.name)")
            #expect(step.exits.values.allSatisfy { dialplan.steps[$0] != nil }, "\(what): \(step.name)")
        }
    }

    @Test func `by dropping each key in turn is told or still whole`() throws {
        for index in 0..<root.pairCount {
            try expectSound(root.editing(pair: index) { _ in nil }, "without key \(index)")
        }
    }

    /// Names that the helpdesk gives and nothing else in its dialplan repeats.
    private static let freely = ["out-of-scope"]

    private func freeNames() -> Set<Node> {
        guard case .mapping(let sections) = root.content else { return [] }
        let written = sections.filter {
            if case .scalar(let name, _) = $0.key.content { Self.freely.contains(name) } else { false }
        }
        return Set(
            written.flatMap { section -> [Node] in
                guard case .mapping(let names) = section.value.content else { return [] }
                return names.map(\.key)
            })
    }

    /// No other key is so free that a slip in it goes unnoticed.
    @Test func `by misspelling each key in turn is always told`() throws {
        let free = freeNames()
        #expect(!free.isEmpty)
        for index in 0..<root.pairCount {
            var isFree = false
            let spoilt = root.editing(pair: index) { pair in
                guard case .scalar(let text, let isQuoted) = pair.key.content else { return pair }
                isFree = free.contains(pair.key)
                var pair = pair
                pair.key.content = .scalar(text + "x", isQuoted: isQuoted)
                return pair
            }
            if isFree { continue }
            #expect(!outcome(spoilt).problems.isEmpty, "misspelt key \(index)")
        }
    }

    @Test(arguments: 0..<60) func `by chance is told or still whole`(seed: UInt64) throws {
        var random = Seeded(seed)
        var node = root
        let all =
            node.scalars + ["", "*", "{", "}", "{ticket.number}", "no", "-", "99", "\u{301}", "5s", "08:00-07:00"]
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let index = Int.random(in: 0..<node.pairCount, using: &random)
            let value = random.next() % 4
            let text = all.randomElement(using: &random) ?? ""
            node = node.editing(pair: index) { pair in
                var pair = pair
                switch value {
                case 0: pair.value.content = .scalar(text, isQuoted: false)
                case 1: pair.value.content = .sequence([pair.value, pair.value])
                case 2: pair.value.content = .mapping([pair, pair])
                default: pair.key.content = .scalar(text, isQuoted: true)
                }
                return pair
            }
        }
        try expectSound(node, "seed \(seed)")
    }
}
