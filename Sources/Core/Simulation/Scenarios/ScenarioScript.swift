import Document
import Telephony

/// Follows a scenario's call line by line: waits for what must be heard, then does what comes next.
struct ScenarioScript {
    private let acts: [Scenario.Act]
    private let staff: Circumstances.Staff
    private var next = 0
    /// From which entry of the journal on the next thing must be heard.
    private var from = 0
    private var entries: [MemoryRecords.Entry] = []

    init(_ acts: [Scenario.Act], staff: Circumstances.Staff) {
        self.acts = acts
        self.staff = staff
    }

    mutating func move(on occasion: Occasion) -> Move {
        entries += occasion.news
        hear(entries)
        guard next < acts.count, case .move(let move) = acts[next].kind, fits(move, acts[next].agent, occasion) else {
            return usual(occasion.kind)
        }
        next += 1
        from = entries.count
        return move
    }

    /// The first line that the call did not come to.
    mutating func missing(at call: RehearsedCall) -> Problem? {
        hear(call.entries)
        guard next < acts.count else { return nil }
        let act = acts[next]
        let message: Bilingual =
            switch act.kind {
            case .hears(let words):
                Bilingual(es: "se esperaba oír “\(words)”; ", en: "expected to hear “\(words)”; ") + heard(call)
            case .reaches(let step):
                Bilingual(
                    es: "se esperaba que la llamada llegara al paso “\(step)”; ",
                    en: "expected the call to come to step “\(step)”; ") + reached(call)
            case .move(let move):
                Bilingual(
                    es: "se esperaba una ocasión para “\(move)”\(act.agent.map { " de \($0)" } ?? ""); ",
                    en: "expected an occasion for “\(move)”\(act.agent.map { " by \($0)" } ?? ""); ") + heard(call)
            }
        return Problem(at: act.position, message)
    }

    /// Two lines may be heard in one sentence.
    private mutating func hear(_ entries: [MemoryRecords.Entry]) {
        while next < acts.count {
            let rest = entries.indices.dropFirst(from)
            let place: Int? =
                switch acts[next].kind {
                case .hears(let words): rest.first { entries[$0].event.says(words) }
                case .reaches(let step): rest.first { entries[$0].event == .entered(step: step) }
                case .move: nil
                }
            guard let place else { return }
            from = place
            next += 1
        }
    }

    private func fits(_ move: Move, _ wanted: AgentID?, _ occasion: Occasion) -> Bool {
        if case .offered(let agent) = occasion.kind, let wanted, agent != wanted { return false }
        return switch (move, occasion.kind) {
        case (.keys, _): occasion.isListening
        case (.speak, .recording(hasSpoken: false)): true
        case (.agentTalks, .offered), (.agentMisses, .offered), (.agentDeclines, .offered),
            (.agentUnreachable, .offered):
            true
        case (.departmentTalks, .ringing), (.departmentBusy, .ringing), (.departmentSilent, .ringing): true
        case (.hangUp, .offered), (.pause, .offered), (.drain, .offered), (.hangUp, .ringing), (.pause, .ringing),
            (.drain, .ringing):
            false
        case (.hangUp, _), (.pause, _), (.listen, _), (.drain, _): true
        default: false
        }
    }

    /// What happens where the scenario says nothing.
    private func usual(_ kind: Occasion.Kind) -> Move {
        switch kind {
        case .offered: staff == .free ? .agentTalks(.seconds(30)) : .agentMisses
        case .ringing: .departmentTalks(.seconds(30))
        default: .listen
        }
    }

    /// The whole call stands below.
    private static let mostTold = 2

    private func heard(_ call: RehearsedCall) -> Bilingual {
        let texts = call.entries.dropFirst(from).compactMap { entry in
            if case .said(let utterance) = entry.event { "“\(utterance.text)”" } else { nil }
        }
        if texts.isEmpty { return Bilingual(es: "no se oyó nada más", en: "nothing more was heard") }
        let more = texts.count - Self.mostTold
        return Bilingual(es: "se oyó ", en: "heard ") + .inTurn(texts.prefix(Self.mostTold))
            + (more > 0 ? Bilingual(es: ", y \(more) más", en: ", and \(more) more") : .nothing)
    }

    private func reached(_ call: RehearsedCall) -> Bilingual {
        let steps = call.entries.dropFirst(from).compactMap { entry in
            if case .entered(let step) = entry.event { "“\(step)”" } else { nil }
        }
        if steps.isEmpty { return Bilingual(es: "no llegó a ningún otro", en: "it came to no other") }
        return Bilingual(es: "llegó a ", en: "it came to ") + .inTurn(steps[...])
    }
}

extension Bilingual {
    fileprivate static func inTurn(_ things: ArraySlice<String>) -> Bilingual {
        Bilingual(es: things.joined(separator: ", luego "), en: things.joined(separator: ", then "))
    }
}

extension CallEvent {
    /// Whether it is said, white space aside and letter by letter otherwise.
    fileprivate func says(_ words: String) -> Bool {
        guard case .said(let utterance) = self else { return false }
        func plain(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        return plain(utterance.text).contains(plain(words))
    }
}
