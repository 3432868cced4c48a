import Document
import Helpdesk
import Telephony

/// Settings of the head that change nothing until a step looks at them, in a dialplan where none does.
///
/// All others bind without a step: the jobs keep `first-answer`, `silence`, `light` and `reminder`, the agents' form
/// keeps `subject` and `fields`, and `reopen` binds whoever opens a ticket again.
struct IdleSettingAdviser: Adviser {
    func advice(on study: DialplanStudy) -> [Problem] { idleSettings(study) + lostTickets(study) }

    private struct Setting {
        /// Where it is written, from the top of the file.
        let path: [String]
        /// As messages tell it: "order: severity".
        let text: String
        let need: Need

        init(_ path: String..., text: String, need: Need) {
            self.path = path
            self.text = text
            self.need = need
        }
    }

    /// What a step must do, so that the setting counts for something.
    fileprivate enum Need {
        case check(Fact)
        case rank
        case fill(CaseField)
        case action(Action)
    }

    private func idleSettings(_ study: DialplanStudy) -> [Problem] {
        let kinds = study.steps.map(\.kind)
        return Self.settings(of: study.dialplan).filter { setting in
            !kinds.contains { $0.meets(setting.need) }
        }.map { setting in
            let idle = Bilingual(es: "“\(setting.text)” no hace nada: ", en: "“\(setting.text)” does nothing: ")
            return Problem(at: study.places.position(of: setting.path), idle + setting.need.lacking)
        }
    }

    /// Those that differ from what holds anyway.
    private static func settings(of dialplan: Dialplan) -> [Setting] {
        let rules = dialplan.rules
        var settings: [Setting] = []
        func note(policy: String, _ value: String?, isSet: Bool, need: Need) {
            guard isSet else { return }
            let text = value.map { "\(policy): \($0)" } ?? policy
            settings.append(Setting("policies", policy, text: text, need: need))
        }
        note(policy: "order", rules.order.rawValue, isSet: rules.order != .arrival, need: .rank)
        note(
            policy: "previous-ticket", rules.previousTicket.rawValue, isSet: rules.previousTicket == .required,
            need: .fill(.previousTicket))
        note(
            policy: "outside-contract", rules.outsideContract.rawValue, isSet: rules.outsideContract != .wait,
            need: .check(.handOff))
        note(policy: "abuse", nil, isSet: rules.abuse != nil, need: .check(.abuse))
        settings += rules.severities.filter { !$0.isTakenByPhone }.map {
            Setting("severities", $0.name, "by-phone", text: "by-phone: no", need: .check(.severityByPhone))
        }
        settings += rules.products.filter { !$0.currentVersion.isEmpty }.map {
            Setting("products", $0.name, "version", text: "version: \($0.currentVersion)", need: .check(.version))
        }
        settings += rules.urgentCauses.filter(\.needsAnnouncement).map {
            Setting("urgent", $0.name, "announced", text: "announced: yes", need: .check(.announced))
        }
        if !rules.urgentCauses.isEmpty { settings.append(Setting("urgent", text: "urgent", need: .fill(.urgency))) }
        settings += dialplan.demands.keys.map { action in
            Setting("demands", action.rawValue, text: "demands: \(action.rawValue)", need: .action(action))
        }
        return settings
    }

    /// Steps that ask for a ticket before, which no new one may name.
    private func lostTickets(_ study: DialplanStudy) -> [Problem] {
        guard study.dialplan.rules.previousTicket == .forbidden else { return [] }
        return study.steps.filter { $0.kind.meets(.fill(.previousTicket)) }.map { step in
            let message = Bilingual(
                es: "con “previous-ticket: forbidden”, lo que anota el paso “\(step.name)” no llega a ningún ticket",
                en: "with “previous-ticket: forbidden”, what step “\(step.name)” notes reaches no ticket")
            return Problem(at: study.places.position(of: "steps", step.name.raw, "sets"), message)
        }
    }
}

extension IdleSettingAdviser.Need {
    fileprivate var lacking: Bilingual {
        switch self {
        case .check(let fact):
            let check = "“check: \(fact.rawValue)”"
            return Bilingual(es: "ningún paso pregunta \(check)", en: "no step asks \(check)")
        case .rank:
            return Bilingual(
                es: "ningún “queue” dice “urgency: severity”", en: "no “queue” says “urgency: severity”")
        case .fill(let field):
            return Bilingual(es: "ningún paso llena “\(field.raw)”", en: "no step sets “\(field.raw)”")
        case .action: return Bilingual(es: "ningún paso hace eso", en: "no step does that")
        }
    }
}

extension Step.Kind {
    fileprivate func meets(_ need: IdleSettingAdviser.Need) -> Bool {
        switch need {
        case .check(let fact): if case .factCheck(let check) = self { check.fact == fact } else { false }
        case .rank: if case .queue(let queue) = self { queue.ranksBySeverity } else { false }
        case .fill(let field): fills(field)
        case .action(let action): does(action)
        }
    }

    private func fills(_ field: CaseField) -> Bool {
        switch self {
        case .menu(let menu): menu.sets == field
        case .ask(let ask): ask.sets == field
        case .set(let fields): (fields[field] ?? nil) != nil
        default: false
        }
    }

    private func does(_ action: Action) -> Bool {
        switch self {
        case .openTicket: action == .openTicket
        case .findTicket, .openTickets: action == .hearState
        case .comment: action == .comment
        case .queue(let queue): action == .speakToAgent && !queue.admitsAnyone
        case .changePIN: action == .changePIN
        case .act(let doing): Action(doing.act) == action
        default: false
        }
    }
}
