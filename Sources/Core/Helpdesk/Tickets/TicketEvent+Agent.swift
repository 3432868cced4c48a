public import Telephony

extension TicketEvent {
    /// The agent whose doing it is; nil where it is somebody else's.
    public var agent: AgentID? {
        switch self {
        case .opened(let draft): draft.openedBy
        case .noted(_, let agent), .stateSet(_, let agent), .responsibleSet(_, let agent), .deadlineSet(_, let agent),
            .assigned(_, let agent), .answered(let agent), .contactAttempted(_, let agent),
            .writtenReceived(_, let agent), .markedDuplicate(_, let agent), .leftOutOfScope(_, _, let agent):
            agent
        case .severitySet(_, _, .agent(let agent)), .informationGiven(_, .agent(let agent)),
            .pendingSet(_, .agent(let agent)), .agreed(.agent(let agent)), .rejected(.agent(let agent)),
            .reopened(.agent(let agent)), .secondOpinionAsked(.agent(let agent)), .escalated(_, _, .agent(let agent)),
            .surchargeAccepted(.agent(let agent)):
            agent
        case .commented, .closedForSilence, .lightChanged, .reminded, .severitySet, .informationGiven, .pendingSet,
            .agreed, .rejected, .reopened, .secondOpinionAsked, .escalated, .surchargeAccepted:
            nil
        }
    }
}
