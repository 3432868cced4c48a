import Dialplan
import Telephony

extension Walk {
    /// A key other than the one that declines is left for what comes next.
    mutating func tell(_ notice: RecordingNotice) async throws(CallEnded) -> ExitName {
        var key = try await call.key(during: utterance(notice.notice))
        if key == nil, notice.declineKey != nil { key = try await call.key(within: notice.timeout) }
        if let key, key == notice.declineKey {
            call.note(.keyed(.shown(String(key.rawValue))))
            call.note(.recordingDeclined)
            facts.declinedRecording = true
            if let declined = notice.declined { try await say(declined) }
            return .next
        }
        if let key { line.putBack(key) }
        if plan.recording == .call { await keepWhole() }
        return .next
    }

    private func question(of menu: Menu) -> Utterance {
        var question = utterance(menu.question)
        guard let offer = menu.offer else { return question }
        for other in plan.languages where other != language {
            question = question.then(utterance(offer, in: other), after: Self.languagePause)
        }
        return question
    }

    /// Between two languages, in milliseconds.
    private static let languagePause = 500

    mutating func choose(from menu: Menu) async throws(CallEnded) -> ExitName {
        var retries = Retries()
        while true {
            let prompt = retries.prompt(menu.silence, menu.wrong, of: self, asking: question(of: menu))
            let collected = try await call.collect(.key(timeout: menu.timeout), prompting: prompt)
            guard case .digits(let keyed) = collected, let key = keyed.first.flatMap(Digit.init(rawValue:)) else {
                if retries.noteSilence(limit: menu.silence.limit) { return .silence }
                continue
            }
            facts.keyed.append(.shown(keyed))
            if let value = menu.choices[key] {
                if let field = menu.sets, !value.isEmpty {
                    fill(field, value)
                    call.note(.chose(field: field, value: value))
                }
                return .key(key)
            }
            if key == menu.repeatKey {
                if retries.noteRepeat() { return .wrong }
                continue
            }
            line.discardDigits()
            if retries.noteWrong(limit: menu.wrong.limit) { return .wrong }
        }
    }
}
