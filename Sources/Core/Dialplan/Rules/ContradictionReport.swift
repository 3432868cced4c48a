import Document
import Helpdesk

/// Tells of rules that contradict one another, where they stand in the file.
struct ContradictionReport {
    let rules: HelpdeskRules
    let places: DialplanPlaces

    func told(_ contradiction: RuleContradiction) -> (message: Bilingual, position: Position) {
        switch contradiction {
        case .noSeverityByPhone: (.noSeverityByPhone, places.position(ofValue: "severities"))
        case .usualSeverityNotByPhone(let name):
            (
                .refusesUsual(name, on: places.position(ofValue: "severities", name, "by-phone").line),
                places.position(ofValue: "severities", name, "usual")
            )
        case .planAnswersGraverLater(let plan, let graver, let lesser):
            (
                .answersLater(graver, than: lesser, on: position(ofPromise: lesser, in: plan).line),
                position(ofPromise: graver, in: plan)
            )
        case .planNeverOpens(let name): (.neverOpens(name), places.position(ofValue: "plans", name, "hours"))
        case .silenceInHoursThatNeverOpen:
            (.silenceNeverOpens, places.position(ofValue: "policies", "silence", "close-after"))
        case .silenceFewerDaysThanAttempts(let attempts, let days):
            (
                .doNotFit(
                    attempts, into: days, on: places.position(ofValue: "policies", "silence", "attempts").line),
                places.position(ofValue: "policies", "silence", "within")
            )
        case .orderWithoutSeverities: (.orderNeedsSeverities, places.position(ofValue: "policies", "order"))
        case .handOffWithoutUrgency: (.nothingIsUrgent, places.position(ofValue: "policies", "outside-contract"))
        case .urgentCauseAvoidableAndAnnounced(let name):
            (.isAvoidableAndAnnounced(name), places.position(ofValue: "urgent", name, "announced"))
        case .escalationOutOfOrder(let role, let below):
            (.comesFirst(role, before: below, on: position(ofLevel: below).line), position(ofLevel: role))
        }
    }

    /// Under whichever name of the severity the plan has it.
    private func position(ofPromise severity: String, in plan: String) -> Position {
        let names = [severity] + (rules.severity(named: severity)?.aliases.sorted() ?? [])
        let whole = places.position(of: "plans", plan, "first-answer")
        return names.lazy.map { places.position(of: "plans", plan, "first-answer", $0) }.first { $0 != whole } ?? whole
    }

    private func position(ofLevel role: String) -> Position {
        let index = rules.escalation.firstIndex { $0.role == role } ?? 0
        return places.position(ofValue: "escalation", "\(index)", "after")
    }
}

extension Bilingual {
    fileprivate static let noSeverityByPhone = Bilingual(
        es: "ninguna gravedad se acepta por teléfono: todas dicen “by-phone: no”",
        en: "no severity is taken by telephone: each says “by-phone: no”")

    fileprivate static func refusesUsual(_ name: String, on line: Int) -> Bilingual {
        Bilingual(
            es: "“\(name)” es la gravedad de un caso al que nadie le dio otra, y no se acepta por teléfono, en el "
                + "renglón \(line)",
            en: "“\(name)” is what a case is that nobody called anything else, but it is not taken by telephone, "
                + "on line \(line)")
    }

    fileprivate static func answersLater(_ graver: String, than lesser: String, on line: Int) -> Bilingual {
        Bilingual(
            es: "“\(graver)” se responde más tarde que “\(lesser)”, que es menos grave, en el renglón \(line)",
            en: "“\(graver)” is answered later than “\(lesser)”, which is less grave, on line \(line)")
    }

    fileprivate static func neverOpens(_ plan: String) -> Bilingual {
        Bilingual(
            es: "este horario nunca abre, y así nada de lo prometido a “\(plan)” llegaría a su plazo",
            en: "these hours never open, so that nothing promised to “\(plan)” would ever be due")
    }

    fileprivate static let silenceNeverOpens = Bilingual(
        es: "“hours” no tiene horas abiertas, y así nunca pasa un día hábil: ningún ticket se cerraría por silencio",
        en: "“hours” has no open hours, so that no business day ever passes: no ticket would be closed for silence")

    fileprivate static func doNotFit(_ attempts: Int, into days: Int, on line: Int) -> Bilingual {
        Bilingual(
            es: "\(attempts) intentos en otros tantos días no caben en \(days) días; “attempts” está en el renglón "
                + "\(line)",
            en: "\(attempts) attempts on as many different days do not fit into \(days) days; “attempts” is on line "
                + "\(line)")
    }

    fileprivate static let orderNeedsSeverities =
        Bilingual(es: "quién va primero es por gravedad", en: "who comes first goes by severity") + .noSeverities

    fileprivate static let nothingIsUrgent = Bilingual(
        es: "fuera de lo contratado solo pasa lo urgente, y nada lo es: “urgent” y “severities” no tienen nada",
        en: "outside the contract only what is urgent is handed off, and nothing is: “urgent” and “severities” list "
            + "nothing")

    fileprivate static func isAvoidableAndAnnounced(_ name: String) -> Bilingual {
        Bilingual(
            es: "“\(name)” no puede ser “avoidable” y “announced”: lo que se avisó ya estaba planeado",
            en: "“\(name)” cannot be both “avoidable” and “announced”: what was announced was planned")
    }

    fileprivate static func comesFirst(_ role: String, before below: String, on line: Int) -> Bilingual {
        Bilingual(
            es: "a “\(role)” se le avisa antes que a “\(below)”, que va primero, en el renglón \(line)",
            en: "“\(role)” is turned to before “\(below)”, who comes first, on line \(line)")
    }
}
