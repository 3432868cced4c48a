import Telephony

extension Dialplan {
    /// The call flow as plain text, in the words of the file: each step, what is said first, and where it leads.
    ///
    /// Steps stand in the order in which a call meets them.
    public func outline() -> String {
        var lines = ["\(name): \(answers.joined(separator: ", "))", ""]
        for step in inOrder {
            lines.append("\(step.name) (\(step.kind.word))")
            if let text = step.kind.sentences.first?.text { lines.append("    “\(text)”") }
            if case .language(let language) = step.kind { lines.append("    \(language)") }
            for (exit, target) in step.exits.sorted(by: { $0.key < $1.key }) {
                lines.append("    \(exit.written(in: step.kind)) → \(target)")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The steps in the order in which a call meets them.
    var inOrder: [Step] {
        var seen: Set<StepName> = [entry]
        var order: [Step] = []
        var queue = [entry]
        while !queue.isEmpty {
            guard let step = steps[queue.removeFirst()] else { continue }
            order.append(step)
            for (_, target) in step.exits.sorted(by: { $0.key < $1.key }) where seen.insert(target).inserted {
                queue.append(target)
            }
        }
        return order
    }
}

extension Step.Kind {
    /// The key that names this kind in a dialplan's file.
    public var word: String {
        switch self {
        case .say: "say"
        case .notice: "notice"
        case .language: "language"
        case .hours: "hours"
        case .check, .factCheck: "check"
        case .set: "set"
        case .ask: "ask"
        case .changePIN: "change-pin"
        case .openTickets: "open-tickets"
        case .act: "act"
        case .menu: "menu"
        case .identify: "identify"
        case .describe: "describe"
        case .openTicket: "open-ticket"
        case .findTicket: "find-ticket"
        case .comment: "comment"
        case .queue: "queue"
        case .message: "message"
        case .callBack: "call-back"
        case .transfer: "transfer"
        case .hangUp: "hang-up"
        }
    }
}
