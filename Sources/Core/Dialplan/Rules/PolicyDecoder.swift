import Document
import Helpdesk

/// Reads the policies of a helpdesk. What is not written asks nothing of anybody.
struct PolicyDecoder {
    let products: ListedNames
    let subjectWords: [SubjectWord]
    let notes: DecodingNotes

    static let businessDays = 1...90
    static let attempts = 2...20
    static let attemptDays = 1...365
    static let warnings = 1...100
    static let warningDays = 1...3650
    static let yellowShares = 1...99
    static let reminders: ClosedRange<Duration> = .seconds(60) ... .seconds(30 * 86_400)
    static let subjectLengths = 10...500

    func policies(_ value: Value?, _ rules: inout HelpdeskRules) {
        _ = value?.fields { fields -> Bool? in
            rules.response = TargetDecoder.target(fields.optional("first-answer"))
            rules.silence = silence(fields.optional("silence"))
            rules.reopening =
                fields.optional("reopen", usual: rules.reopening.rawValue)?
                .choice(.wayToReopen, of: ReopeningRule.self) ?? rules.reopening
            rules.previousTicket =
                fields.optional("previous-ticket", usual: rules.previousTicket.rawValue)?
                .choice(.previousTicketRule, of: PreviousTicketRule.self)
                ?? rules.previousTicket
            rules.outsideContract = outsideContract(
                fields.optional("outside-contract", usual: rules.outsideContract.rawValue), rules)
            rules.order = order(fields.optional("order", usual: rules.order.rawValue))
            rules.yellowShare =
                light(
                    fields.optional("light", usual: "yellow: \(Int((rules.yellowShare * 100).rounded()))%"))
                ?? rules.yellowShare
            rules.abuse = abuse(fields.optional("abuse"))
            rules.reminder = fields.optional("reminder")?.duration(in: Self.reminders)
            rules.subject = subject(fields.optional("subject"))
            rules.mandatoryFields = notes.mandatoryFields(fields.optional("fields"))
            return true
        }
    }

    /// `{ close-after: 3 business days }` or `{ attempts: 3, within: 10 days }`, in days of the calendar.
    private func silence(_ value: Value?) -> SilenceRule? {
        value?.fields { fields -> SilenceRule? in
            let close = fields.optional("close-after")
            let attempts = fields.optional("attempts")
            let within = fields.optional("within")
            let businessDays = close?.days(in: Self.businessDays, areBusiness: true)
            let count = attempts?.int(in: Self.attempts)
            let days = within?.days(in: Self.attemptDays)
            if close != nil {
                for other in [attempts, within].compactMap(\.self) {
                    other.report(.closesByBoth)
                }
                return businessDays.map { .businessDays($0) }
            }
            guard attempts != nil, within != nil else {
                fields.value.report(.closesByNeither)
                return nil
            }
            guard let count, let days else { return nil }
            return .attempts(count, withinDays: days)
        }
    }

    private func outsideContract(_ value: Value?, _ rules: HelpdeskRules) -> OutsideContract {
        guard let value, let rule = value.choice(.wayOutsideContract, of: OutsideContract.self) else {
            return .wait
        }
        if rules.plans.isEmpty { value.report(.needsPlans) }
        return rule
    }

    private func order(_ value: Value?) -> ServiceOrder {
        value?.choice(.order, of: ServiceOrder.self) ?? .arrival
    }

    /// `{ yellow: 25% }`: the last share of the time allowed.
    private func light(_ value: Value?) -> Double? {
        value?.fields { fields in
            fields.required("yellow")?.percentage(in: Self.yellowShares).map { Double($0) / 100 }
        }
    }

    /// `{ warn-after: 3, within: 90 days }`
    private func abuse(_ value: Value?) -> AbuseRule? {
        value?.fields { fields -> AbuseRule? in
            let count = fields.required("warn-after")?.int(in: Self.warnings)
            let days = fields.required("within")?.days(in: Self.warningDays)
            guard let count, let days else { return nil }
            return AbuseRule(warnAfter: count, days: days)
        }
    }

    /// `{ module: yes, case: "caso por teléfono", longest: 60, forbidden: [urgente] }`
    private func subject(_ value: Value?) -> SubjectRule {
        let rule = value?.fields { fields -> SubjectRule? in
            let module = fields.optional("module", usual: "no")
            let forbidden = fields.optional("forbidden")
            let unnamed = fields.optional("case")
            let rule = SubjectRule(
                needsModule: module?.bool() ?? false, forbiddenWords: NameDecoder.words(forbidden),
                longest: fields.optional("longest")?.int(in: Self.subjectLengths), unnamedCase: unnamed?.text() ?? "")
            if rule.needsModule, let module {
                checkModules(forbidden, module)
                if unnamed == nil { module.report(.needsUnnamedCase) }
            }
            let own = unnamed.map { [SubjectWord(word: rule.unnamedCase, position: $0.position)] } ?? []
            checkWords(forbidden, subjectWords + own)
            return rule
        }
        return rule ?? SubjectRule()
    }

    /// What the gateway writes into subjects by itself cannot be what is refused there.
    private func checkWords(_ forbidden: Value?, _ words: [SubjectWord]) {
        for item in forbidden?.oneOrMore() ?? [] {
            guard let text = item.text(), !isProduct(text) else { continue }
            for word in words { word.check(item, text) }
        }
    }

    private func isProduct(_ text: String) -> Bool { products.order.contains { folded($0) == folded(text) } }

    /// A subject that must name its module cannot also be refused for it.
    private func checkModules(_ forbidden: Value?, _ module: Value) {
        for word in forbidden?.oneOrMore() ?? [] {
            guard let text = word.text(), isProduct(text) else { continue }
            let line = module.position.line
            word.report(
                Bilingual(
                    es: "“\(text)” es un producto, y el asunto debe nombrarlo por “module: yes”, en el renglón \(line)",
                    en: "“\(text)” is a product, which a subject must name because of “module: yes”, on line \(line)"))
        }
    }
}
