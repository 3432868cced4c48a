internal import Content
internal import Document
internal import Foundation
internal import Helpdesk
internal import Records
internal import Telephony

/// What the dialplans tell about the helpdesks: their names, queues and zones. Faults in the rest of a dialplan do not
/// matter here.
struct Helpdesks {
    struct Facts {
        var zone: TimeZone?
        var queues: Set<QueueName> = []
        var plans: [PlanTerms] = []
        /// Of an urgency.
        var causes: [UrgentCause] = []
    }

    private(set) var byName: [HelpdeskName: Facts] = [:]
    /// Why some dialplans could not be looked into.
    private(set) var problems: [Problem] = []

    /// Nobody is known.
    init() {}

    init(dialplans folder: String) {
        do throws(Problems) {
            for name in try Folder.names(in: folder, ending: ".yaml") {
                do throws(Problems) { try read(YAMLFile.read("\(folder)/\(name).yaml")) } catch { problems += error }
            }
        } catch { problems += error }
    }

    var names: [String] { byName.keys.map(\.raw).sorted() }

    private mutating func read(_ file: Node) throws(Problems) {
        let (name, facts) = try file.read { value in
            value.fields { fields -> (HelpdeskName, Facts)? in
                let name = fields.required("helpdesk")?.text()
                let zone = fields.optional("time-zone")?.text().flatMap { TimeZone(identifier: $0) }
                let queues = fields.optional("queues")?.oneOrMore()?.compactMap { $0.text() } ?? []
                let plans = fields.optional("plans")?.entries()?.compactMap(Self.plan) ?? []
                let causes = fields.optional("urgent")?.entriesOrNames()?.compactMap(Self.cause) ?? []
                fields.ignoreRest()
                let facts = Facts(
                    zone: zone, queues: Set(queues.map { QueueName($0) }), plans: plans, causes: causes)
                return name.map { (HelpdeskName($0), facts) }
            }
        }
        let known = byName[name, default: facts]
        byName[name, default: facts].queues.formUnion(facts.queues)
        byName[name, default: facts].plans += facts.plans.filter { plan in
            !known.plans.contains { $0.name == plan.name }
        }
        byName[name, default: facts].causes += facts.causes.filter { cause in
            !known.causes.contains { $0.name == cause.name }
        }
    }

    private static func plan(_ entry: Entry) -> PlanTerms? {
        entry.value.fields { fields in
            let limit = fields.optional("contacts")?.int(in: 1...Int.max)
            fields.ignoreRest()
            return PlanTerms(entry.name, contactLimit: limit)
        }
    }

    private static func cause(_ entry: Entry) -> UrgentCause? {
        entry.value.fieldsIfAny { fields in
            let isAnnounced = fields.optional("announced")?.bool() ?? false
            fields.ignoreRest()
            return UrgentCause(entry.name, needsAnnouncement: isAnnounced)
        }
    }
}

extension Helpdesks {
    /// The helpdesk that `--helpdesk` names, or the only one there is.
    /// - Parameter stored: Those the records know, for who has no settings.
    func chosen(_ name: String?, stored: [HelpdeskName]) throws(Failure) -> HelpdeskName {
        if let name {
            if byName.isEmpty || byName[HelpdeskName(name)] != nil { return HelpdeskName(name) }
            throw .arguments(Self.isOfNoDialplan(name) + hint(name))
        }
        if !problems.isEmpty {
            let consequence = Bilingual(
                es: "no se puede saber qué helpdesk es; diga --helpdesk NAME",
                en: "which helpdesk is meant cannot be told; say --helpdesk NAME")
            throw .files(Problems(problems), so: consequence)
        }
        let known = byName.isEmpty ? stored.map(\.raw).sorted() : names
        if known.count == 1 { return HelpdeskName(known[0]) }
        throw .arguments(Self.sayWhich + (known.isEmpty ? .nothing : Self.oneOf(known)))
    }

    /// The name that was meant, or all.
    private func hint(_ name: String) -> Bilingual {
        if let meant = nearest(name, among: names) { return .didYouMean(meant) }
        let all = names.map(quoted).joined(separator: ", ")
        return Bilingual(es: "; los planes de marcación dicen \(all)", en: "; the dialplans name \(all)")
    }

    private static func isOfNoDialplan(_ name: String) -> Bilingual {
        Bilingual(
            es: "ningún plan de marcación es del helpdesk \(quoted(name))",
            en: "no dialplan is of a helpdesk \(quoted(name))")
    }

    private static let sayWhich = Bilingual(es: "diga --helpdesk NAME", en: "say --helpdesk NAME")

    private static func oneOf(_ names: [String]) -> Bilingual {
        let all = names.map(quoted).joined(separator: ", ")
        return Bilingual(es: ", uno de \(all)", en: ", one of \(all)")
    }
}

extension Helpdesks {
    /// Empty where no dialplan tells.
    func queues(of helpdesk: HelpdeskName) -> Set<QueueName> { byName[helpdesk]?.queues ?? [] }
    func plans(of helpdesk: HelpdeskName) -> [PlanTerms] { byName[helpdesk]?.plans ?? [] }

    /// A cause for which a window may be announced; any where no dialplan of the helpdesk tells its causes.
    func announced(_ cause: String, of helpdesk: HelpdeskName) throws(Failure) -> String {
        let known = byName[helpdesk]?.causes ?? []
        let announced = known.filter(\.needsAnnouncement).map(\.name)
        if known.isEmpty || announced.contains(cause) { return cause }
        let isKnown = known.contains { $0.name == cause }
        let fault =
            isKnown
            ? Bilingual(
                es: "\(quoted(cause)) es urgente sin que se avise antes",
                en: "\(quoted(cause)) is urgent without being announced")
            : Bilingual(
                es: "\(helpdesk) no tiene ninguna causa urgente \(quoted(cause))",
                en: "\(helpdesk) has no urgent cause \(quoted(cause))")
        let all = announced.map(quoted).joined(separator: ", ")
        let others =
            announced.isEmpty
            ? Bilingual(es: "; ninguna se avisa", en: "; none is announced")
            : Bilingual(es: "; se avisa \(all)", en: "; announced are \(all)")
        let meant = isKnown ? nil : nearest(cause, among: announced)
        throw .arguments(fault + (meant.map { .didYouMean($0) } ?? others))
    }
}
