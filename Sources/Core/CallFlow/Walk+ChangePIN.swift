import Dialplan
import Helpdesk
import Telephony

extension Walk {
    /// Recordings are silent from the first question to the last answer, as while identifying.
    mutating func changePIN(_ step: ChangePIN) async throws(CallEnded) -> ExitName {
        guard mayDo(.changePIN), let contact = facts.contact, contact.id == facts.identification?.contact else {
            return .notAllowed
        }
        await line.setSecret(true)
        let exit = try await newPIN(of: contact, step)
        if exit != .next { line.discardDigits() }
        await line.setSecret(false)
        return exit
    }

    private mutating func newPIN(of contact: Contact, _ step: ChangePIN) async throws(CallEnded) -> ExitName {
        var retries = Retries()
        let rule = DigitRule.number(
            step.lengths, timeout: step.timeout, interDigitTimeout: step.interDigitTimeout)
        while true {
            let prompt = retries.prompt(step.silence, step.wrong, of: self, asking: utterance(step.pin))
            guard let pin = try await keyedSecret(rule, prompting: prompt) else {
                if retries.noteSilence(limit: step.silence.limit) { return .silence }
                continue
            }
            guard step.lengths.contains(pin.count), !PINRule.isTrivial(pin, code: contact.code) else {
                line.discardDigits()
                if retries.noteWrong(limit: step.wrong.limit) { return .wrong }
                continue
            }
            guard let again = try await keyedSecret(rule, prompting: utterance(step.again)) else {
                if retries.noteSilence(limit: step.silence.limit) { return .silence }
                continue
            }
            guard again == pin else {
                line.discardDigits()
                if retries.noteWrong(limit: step.wrong.limit) { return .wrong }
                continue
            }
            do { try await services.directory.setPIN(pin, of: contact.id, at: now) } catch {
                return fault("the new PIN was not kept", error)
            }
            facts.keyed += [.secret(length: pin.count), .secret(length: again.count)]
            call.note(.pinChanged(contact.id))
            return .next
        }
    }
}
