import Dialplan
import Helpdesk
import Telephony

extension Walk {
    /// What the caller's number tells of the caller.
    private enum Recognition {
        case nobody
        /// One person has this number; on an untrusted peer it only saves keying the code.
        case person(Contact)
        /// Several people of one company share it.
        case company(Company)
    }

    /// Recordings are silent from the first question to the last answer, so that no key of a secret sounds in them,
    /// however early it is pressed.
    mutating func identify(by step: Identify) async throws(CallEnded) -> ExitName {
        await line.setSecret(true)
        let exit: ExitName
        do throws(StepFailure) {
            exit = try await recognise(by: step)
        } catch {
            guard case .records(let failure) = error else { throw CallEnded() }
            services.report(call.id, "identification failed: \(failure)")
            call.note(.notIdentified(.fault))
            exit = .fault
        }
        if exit != .identified { line.discardDigits() }
        await line.setSecret(false)
        return exit
    }

    private mutating func recognise(by step: Identify) async throws(StepFailure) -> ExitName {
        // Who came back to the main menu is not asked again.
        if let known = facts.identification, known.contact != nil,
            known.strength >= (step.acceptsNumber ? .number : .codeAndPIN)
        {
            return .identified
        }
        let recognition = try await recogniseNumber()
        var candidate: Contact?
        switch recognition {
        case .person(let contact) where step.acceptsNumber && facts.offer.isTrusted:
            await accept(contact, .number)
            return .identified
        case .person(let contact): candidate = contact
        case .company(let company) where step.acceptsNumber && facts.offer.isTrusted:
            await accept(company)
            if !step.asksForPerson { return .company }
        case .company, .nobody: break
        }
        return try await askForCode(by: step, candidate: candidate)
    }

    private mutating func askForCode(by step: Identify, candidate: Contact?) async throws(StepFailure) -> ExitName {
        var candidate = candidate
        var retries = Retries()
        // Who comes back is asked once at least: a step that offers another try may keep its word.
        var left = max(1, step.attempts - wrongIdentities)
        while true {
            if left == 0 { return .refused }
            var code = candidate?.code
            if code == nil {
                let prompt = retries.prompt(
                    step.silence, Retry(again: step.wrong), of: self, asking: utterance(step.code))
                code = try await keyed(step.codeLengths, step, prompting: prompt)
            }
            guard let code else {
                if retries.noteSilence(limit: step.silence.limit) { return silent(step) }
                continue
            }
            guard let pin = try await keyed(step.pinLengths, step, prompting: utterance(step.pin)) else {
                candidate = nil
                if retries.noteSilence(limit: step.silence.limit) { return silent(step) }
                continue
            }
            switch try await check(code: code, pin: pin, by: step) {
            case .right(let contact):
                facts.keyed += [.shown(code), .secret(length: pin.count)]
                wrongIdentities = 0
                await accept(contact, .codeAndPIN)
                return .identified
            case .locked:
                call.note(.notIdentified(.locked))
                return .locked
            case .wrong:
                candidate = nil
                wrongIdentities += 1
                left -= 1
                line.discardDigits()
                call.note(.notIdentified(.wrong))
                _ = retries.noteWrong(limit: step.attempts)
            }
        }
    }

    /// Nil for silence. What does not fit is passed on as it is: it is wrong like any other.
    ///
    /// A code is a secret like the PIN: a caller in a hurry keys the PIN there. Whose it was tells `.identified`.
    private func keyed(
        _ lengths: ClosedRange<Int>, _ step: Identify, prompting prompt: Utterance
    ) async throws(StepFailure) -> String? {
        let rule = DigitRule.number(lengths, timeout: step.timeout, interDigitTimeout: step.interDigitTimeout)
        do { return try await keyedSecret(rule, prompting: prompt) } catch { throw .ended }
    }

    /// Nil for silence. What does not fit is passed on as it is.
    func keyedSecret(_ rule: DigitRule, prompting prompt: Utterance) async throws(CallEnded) -> String? {
        for _ in 0..<Retries.repeatLimit {
            switch try await call.collect(rule, prompting: prompt, isSecret: true) {
            case .digits(let keys), .misfit(let keys): return keys
            case .nothing: return nil
            case .erased: continue
            }
        }
        return nil
    }

    private func silent(_ step: Identify) -> ExitName {
        // The number named the company; nobody said who of it.
        if facts.identification != nil && step.acceptsNumber { return .company }
        call.note(.notIdentified(.silence))
        return .silence
    }

    /// The caller's number where a trusted peer told it, else the address the call came from. Two spellings of a number
    /// are one source.
    private var source: String {
        let number = facts.offer.isTrusted ? PhoneNumber(facts.offer.caller) : nil
        return number?.significant ?? facts.offer.source
    }

    private func check(
        code: String, pin: String, by step: Identify
    ) async throws(StepFailure) -> Identities.Answer {
        do {
            return try await services.identities.check(
                code: code, pin: pin, in: plan.helpdesk, from: source, orSupplierNumber: step.acceptsSupplierNumber,
                at: now)
        } catch { throw .records(error) }
    }

    private func recogniseNumber() async throws(StepFailure) -> Recognition {
        guard let number = PhoneNumber(facts.offer.caller) else { return .nobody }
        do {
            let contacts = try await services.directory.contacts(calling: number, in: plan.helpdesk)
            guard let first = contacts.first else { return .nobody }
            if contacts.count == 1 { return .person(first) }
            return contacts.allSatisfy { $0.company.id == first.company.id } ? .company(first.company) : .nobody
        } catch { throw .records(error) }
    }

    private mutating func accept(_ contact: Contact, _ strength: Identification.Strength) async {
        facts.contact = contact
        facts.company = contact.company
        await accept(Identification(company: contact.company.id, contact: contact.id, strength: strength))
    }

    private mutating func accept(_ company: Company) async {
        facts.contact = nil
        facts.company = company
        await accept(Identification(company: company.id, contact: nil, strength: .number))
    }

    private mutating func accept(_ identification: Identification) async {
        facts.identification = identification
        call.note(.identified(identification))
        do {
            facts.openTickets = try await services.desk.openTickets(of: identification.company, in: plan.helpdesk)
        } catch {
            // Only the agent's card lacks them.
            services.report(call.id, "the open tickets were not read: \(error)")
        }
    }
}
