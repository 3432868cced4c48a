import Dialplan
import Helpdesk
import Telephony

extension Walk {
    mutating func leave(_ step: LeaveMessage) async throws(CallEnded) -> ExitName {
        switch try await record(step.recording, for: .message) {
        case .empty: return .empty
        case .failed: return .fault
        case .kept(let name):
            guard await leave(.message(name), queue: step.queue, number: facts.offer.caller) else { return .fault }
            if let thanks = step.recording.thanks { try await say(thanks) }
            return .recorded
        }
    }

    /// False when it could not be kept; nothing was then promised.
    func leave(_ kind: MessageDraft.Kind, queue: QueueName, number: String) async -> Bool {
        let draft = MessageDraft(
            helpdesk: plan.helpdesk, queue: queue, kind: kind, call: call.id, number: number,
            identification: facts.identification)
        do {
            let id = try await services.desk.leave(draft, at: now)
            await services.exchange.workArrived(id, queue: queue)
            return true
        } catch {
            services.report(call.id, "the message was not kept: \(error)")
            return false
        }
    }

    /// Where a call-back that nobody dictates would go; nil when no number is known.
    var ownNumber: String? {
        PhoneNumber(facts.offer.caller)?.digits ?? facts.contact?.phones.first?.digits
    }

    mutating func askCallBack(_ step: AskCallBack) async throws(CallEnded) -> ExitName {
        var number = ownNumber
        var retries = Retries()
        var numbers = 0
        while true {
            if let known = number {
                var naming = context
                naming.callBackNumber = known
                let prompt = retries.prompt(step.silence, step.wrong, of: self, asking: utterance(step.confirm, naming))
                guard case .digits(let key) = try await call.collect(.key(timeout: step.timeout), prompting: prompt)
                else {
                    if retries.noteSilence(limit: step.silence.limit) { return .silence }
                    continue
                }
                switch key.first {
                case step.confirmKey.rawValue: return try await noteCallBack(step, to: known)
                case step.otherKey.rawValue:
                    numbers += 1
                    if numbers > Retries.repeatLimit { return .wrong }
                    (number, retries) = (nil, Retries())
                case Digit.star.rawValue: if retries.noteRepeat() { return .wrong }
                default: if retries.noteWrong(limit: step.wrong.limit) { return .wrong }
                }
            } else {
                let rule = DigitRule.number(step.lengths, timeout: step.timeout, interDigitTimeout: step.timeout)
                let prompt = retries.prompt(step.silence, step.wrong, of: self, asking: utterance(step.number))
                switch try await call.collect(rule, prompting: prompt) {
                case .digits(let keys): (number, retries) = (keys, Retries())
                case .misfit: if retries.noteWrong(limit: step.wrong.limit) { return .wrong }
                case .erased: if retries.noteRepeat() { return .wrong }
                case .nothing: if retries.noteSilence(limit: step.silence.limit) { return .silence }
                }
            }
        }
    }

    private func noteCallBack(_ step: AskCallBack, to number: String) async throws(CallEnded) -> ExitName {
        guard await leave(.callBack, queue: step.queue, number: number) else { return .fault }
        var noting = context
        noting.callBackNumber = number
        try await call.say(utterance(step.noted, noting))
        return .noted
    }
}
