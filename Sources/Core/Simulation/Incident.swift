import Dialplan
import Helpdesk
public import Telephony

/// Something that happens outside a call and changes its circumstances at the moment it first enters a step.
public struct Incident: Hashable, Sendable, CustomStringConvertible {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// From now on who may call cannot be read.
        case directoryFails = "directory-fails"
        /// From now on tickets and messages can be neither read nor written.
        case ticketsFail = "tickets-fail"
        /// From now on nothing that is said can be recorded.
        case recordingsFail = "recordings-fail"
        /// What the call next commits to its journal is not kept.
        case commitFails = "commit-fails"
        /// Others guess at the caller's PIN, in other calls, until the code is locked.
        case codesLocked = "codes-locked"
        /// A supervisor denies the caller.
        case denied
        /// Somebody else of the caller's company confirms that all its tickets are solved.
        case ticketsAgreed = "tickets-agreed"
        /// An agent leaves all tickets of the caller's company out of scope.
        case ticketsLeftAside = "tickets-left-aside"

        var outage: Outage? {
            switch self {
            case .directoryFails: .directory
            case .ticketsFail: .tickets
            case .recordingsFail: .recordings
            case .commitFails, .codesLocked, .denied, .ticketsAgreed, .ticketsLeftAside: nil
            }
        }
    }

    public let kind: Kind
    public let step: StepName

    public init(_ kind: Kind, in step: StepName) {
        self.kind = kind
        self.step = step
    }

    /// “tickets-fail:consulta”
    public init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2, let kind = Kind(rawValue: parts[0]) else { return nil }
        self.init(kind, in: StepName(parts[1]))
    }

    public var description: String { "\(kind.rawValue):\(step)" }
}

extension Set<Incident.Kind> {
    /// Of what can be done with tickets.
    fileprivate static let changes: Self = [.ticketsFail, .ticketsAgreed, .ticketsLeftAside]
}

extension Step.Kind {
    /// What can happen outside that decides how a step of this kind is left.
    var incidents: Set<Incident.Kind> {
        switch self {
        case .identify: [.directoryFails, .codesLocked]
        case .changePIN: [.directoryFails]
        case .openTicket, .findTicket, .queue, .callBack: [.ticketsFail]
        case .openTickets: .changes
        case .describe: [.recordingsFail]
        case .comment: .changes.union([.recordingsFail])
        case .message: [.ticketsFail, .recordingsFail]
        case .act(let doing): doing.needsTicket ? .changes : [.commitFails]
        case .factCheck(let check): check.fact.incidents
        case .say, .notice, .language, .hours, .check, .set, .menu, .ask, .transfer, .hangUp: []
        }
    }
}

extension Fact {
    fileprivate var incidents: Set<Incident.Kind> {
        switch self {
        case .contacts: [.directoryFails]
        case .abuse: [.ticketsFail, .denied]
        case .announced: [.ticketsFail]
        case .openTickets, .ticket, .urgent, .reopening, .answer, .light, .handOff: .changes
        case .caller, .plan, .contract, .trained, .agents, .surcharge, .version, .severityByPhone, .mayOpen: []
        }
    }
}
