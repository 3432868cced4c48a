public import Telephony

/// One step of a dialplan: what it does, and where each of its exits leads.
public struct Step: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case say(Sentence)
        case notice(RecordingNotice)
        /// From here on all is said in this language.
        case language(String)
        case hours
        case check(FieldCheck)
        case factCheck(FactCheck)
        /// Notes something of the case without asking; nil takes away what was noted.
        case set([CaseField: String?])
        case menu(Menu)
        case ask(AskNumber)
        case identify(Identify)
        case changePIN(ChangePIN)
        case describe(VoiceRecording)
        case openTicket(OpenTicket)
        case findTicket(FindTicket)
        case openTickets(OfferTickets)
        case act(PutOnRecord)
        case comment(VoiceRecording)
        case queue(Enqueue)
        case message(LeaveMessage)
        case callBack(AskCallBack)
        case transfer(Transfer)
        case hangUp(Sentence?)
    }

    public var name: StepName
    public var kind: Kind
    /// Holds every exit of the kind.
    public var exits: [ExitName: StepName]

    public init(name: StepName, kind: Kind, exits: [ExitName: StepName]) {
        self.name = name
        self.kind = kind
        self.exits = exits
    }
}

extension ExitName {
    public static let next = ExitName("next")
    public static let open = ExitName("open")
    public static let onGuard = ExitName("guard")
    public static let closed = ExitName("closed")
    /// A field that is checked has another value, or none.
    public static let otherwise = ExitName("else")
    /// Nothing was keyed, as often as the step allows.
    public static let silence = ExitName("silence")
    /// Something else was keyed, as often as the step allows.
    public static let wrong = ExitName("wrong")
    public static let identified = ExitName("identified")
    /// The company is known, the person is not.
    public static let company = ExitName("company")
    /// The caller is not who was claimed; or the rules forbid what was asked.
    public static let refused = ExitName("refused")
    public static let locked = ExitName("locked")
    public static let recorded = ExitName("recorded")
    public static let empty = ExitName("empty")
    public static let found = ExitName("found")
    public static let unknown = ExitName("unknown")
    /// None of the tickets that were offered.
    public static let other = ExitName("other")
    /// There is no open ticket.
    public static let noTicket = ExitName("none")
    /// The caller is known, but may not do this, or is not known surely enough for it.
    public static let notAllowed = ExitName("not-allowed")
    public static let finished = ExitName("finished")
    public static let timeout = ExitName("timeout")
    public static let drained = ExitName("drained")
    public static let noted = ExitName("noted")
    public static let failed = ExitName("failed")
    /// Something of ours failed: the records could not be written or read.
    public static let fault = ExitName("fault")

    public static func key(_ digit: Digit) -> ExitName { ExitName(String(digit.rawValue)) }
    /// A field that is checked has this value.
    public static func value(_ value: String) -> ExitName { ExitName("is \(value)") }
}

extension Step.Kind {
    /// Every way out of a step of this kind; each must lead somewhere.
    public var exits: Set<ExitName> {
        switch self {
        case .say, .notice, .language, .set: [.next]
        case .hours: [.open, .onGuard, .closed]
        case .check(let check): Set(check.values.map(ExitName.value)).union([.otherwise])
        case .factCheck(let check):
            Set(check.values.map(ExitName.value)).union(check.isExhaustive ? [] : [.otherwise])
                .union(check.fact.needsRecords ? [.fault] : [])
        case .ask: [.next, .silence, .wrong]
        case .changePIN: [.next, .silence, .wrong, .notAllowed, .fault]
        case .menu(let menu): Set(menu.choices.keys.map(ExitName.key)).union([.silence, .wrong])
        case .identify(let identify):
            identify.acceptsNumber
                ? [.identified, .company, .refused, .locked, .silence, .fault]
                : [.identified, .refused, .locked, .silence, .fault]
        case .describe: [.recorded, .empty, .fault]
        case .openTicket: [.next, .notAllowed, .fault]
        case .findTicket: [.found, .unknown, .silence, .notAllowed, .fault]
        case .openTickets: [.found, .other, .noTicket, .silence, .wrong, .notAllowed, .fault]
        case .act(let doing):
            doing.canBeRefused ? [.next, .refused, .notAllowed, .fault] : [.next, .notAllowed, .fault]
        case .comment(let comment):
            comment.givesInformation
                ? [.recorded, .empty, .refused, .notAllowed, .fault] : [.recorded, .empty, .notAllowed, .fault]
        case .queue(let queue):
            Set(queue.keys.map(ExitName.key)).union([.finished, .timeout, .drained, .fault])
                .union(queue.admitsAnyone ? [] : [.notAllowed])
        case .message: [.recorded, .empty, .fault]
        case .callBack: [.noted, .silence, .wrong, .fault]
        case .transfer: [.finished, .failed]
        case .hangUp: []
        }
    }
}
