import Telephony

/// A call flow as boxes and arrows, before it is written in any language of drawings.
struct FlowPicture {
    enum Form: CaseIterable {
        /// Asks the caller something.
        case question
        /// Goes on by hours or by the case.
        case turn
        /// Only tells.
        case telling
        /// Waits for a person, or hands the caller to one.
        case person
        /// Keeps what somebody will answer later.
        case message
        case goodBye
    }

    struct Box {
        /// The same for the same dialplan: "n0" is the entry.
        let id: String
        let form: Form
        /// The step's name, its kind, and the beginning of what it says.
        let lines: [String]
    }

    struct Arrow: Hashable {
        let from: String
        let to: String
        /// The exits that lead there, in the words of the file; empty for “then” alone.
        let label: String
        /// A caller who does what is asked takes it.
        let isRight: Bool
        /// It leads to what a call meets sooner.
        let isBack: Bool
    }

    /// A step and what is reached through it alone.
    struct Group {
        let id: String
        let name: String
        var boxes: [Box]
        var groups: [Group]

        var all: [Box] { boxes + groups.flatMap(\.all) }
    }

    let name: String
    /// What belongs to no group.
    let boxes: [Box]
    let groups: [Group]
    let arrows: [Arrow]

    init(_ dialplan: Dialplan) {
        let steps = dialplan.inOrder
        let ids = Dictionary(steps.enumerated().map { ($1.name, "n\($0)") }) { first, _ in first }
        let rank = Dictionary(steps.enumerated().map { ($1.name, $0) }) { first, _ in first }
        let ends = Set(steps.filter { $0.kind.exits.isEmpty }.map(\.name))
        name = dialplan.name.raw
        arrows = steps.flatMap { Self.arrows(from: $0, ids, rank, ends) }
        let tree = StepTree(dialplan)
        let all = Self.group(of: dialplan.entry, depth: 0, tree, dialplan, ids)
        boxes = all.boxes
        let others = tree.others.compactMap { dialplan.steps[$0] }.compactMap { Self.box(of: $0, ids) }
        let rest = Group(id: "otherwise", name: "otherwise", boxes: others, groups: [])
        groups = all.groups + (others.isEmpty ? [] : [rest])
    }

    /// One for each target, right exits apart from the others.
    private static func arrows(
        from step: Step, _ ids: [StepName: String], _ rank: [StepName: Int], _ ends: Set<StepName>
    ) -> [Arrow] {
        guard let from = ids[step.name] else { return [] }
        var exits: [StepName: (right: [ExitName], other: [ExitName])] = [:]
        for (exit, target) in step.exits.sorted(by: { $0.key < $1.key }) {
            if exit.isRight {
                exits[target, default: ([], [])].right.append(exit)
            } else {
                exits[target, default: ([], [])].other.append(exit)
            }
        }
        return exits.sorted { $0.key < $1.key }.flatMap { target, exits -> [Arrow] in
            guard let to = ids[target] else { return [] }
            return [(exits.right, true), (exits.other, false)].filter { !$0.0.isEmpty }.map { exits, isRight in
                let words = exits.map { $0.written(in: step.kind) }
                let label = words == ["then"] ? "" : words.joined(separator: ", ")
                return Arrow(
                    from: from, to: to, label: label, isRight: isRight,
                    isBack: !ends.contains(target) && rank[target] ?? 0 <= rank[step.name] ?? 0)
            }
        }
    }

    private static let smallestGroup = 4
    private static let deepest = 3

    /// `step` and all that is reached through it alone; of that, what is large enough stands in groups of its own.
    private static func group(
        of step: StepName, depth: Int, _ tree: StepTree, _ dialplan: Dialplan, _ ids: [StepName: String]
    ) -> Group {
        var group = Group(id: ids[step] ?? "", name: step.raw, boxes: [], groups: [])
        var rest = [step]
        while let next = rest.popLast() {
            guard let box = dialplan.steps[next].flatMap({ box(of: $0, ids) }) else { continue }
            group.boxes.append(box)
            for child in tree.children(of: next).reversed() {
                let size = tree.size(of: child)
                if depth < deepest, size >= smallestGroup, tree.children(of: next).count > 1 {
                    group.groups.append(Self.group(of: child, depth: depth + 1, tree, dialplan, ids))
                } else {
                    rest.append(child)
                }
            }
        }
        return group
    }

    private static func box(of step: Step, _ ids: [StepName: String]) -> Box? {
        guard let id = ids[step.name] else { return nil }
        let said = step.kind.sentences.first.map { "“\(shortened($0.text))”" }
        return Box(
            id: id, form: step.kind.form, lines: ["\(step.name) (\(step.kind.word))"] + [said].compactMap(\.self))
    }

    private static let longestText = 40

    /// Whole words, as many as there is room for.
    private static func shortened(_ text: String) -> String {
        let words = text.split(whereSeparator: \.isWhitespace)
        var short = ""
        for word in words {
            let longer = short.isEmpty ? String(word) : "\(short) \(word)"
            if longer.count > longestText { return (short.isEmpty ? String(longer.prefix(longestText)) : short) + "…" }
            short = longer
        }
        return short
    }
}

extension Step.Kind {
    fileprivate var form: FlowPicture.Form {
        if person != nil { return .person }
        if takesWish { return .message }
        if exits.isEmpty { return .goodBye }
        if waitsForCaller { return .question }
        return exits.count > 1 && sentences.isEmpty ? .turn : .telling
    }
}
