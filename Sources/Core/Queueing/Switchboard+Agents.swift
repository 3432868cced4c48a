public import Telephony

/// What consoles command. An answer tells what came of it; the state itself comes through the floor.
extension Switchboard {
    /// The state he finds himself in: `paused(.signedIn)`, or what he left open when his console vanished.
    @discardableResult
    public func signIn(_ agent: AgentID, queues: Set<QueueName>) -> AgentState {
        handle(.agentSignedIn(agent, queues: queues))
        return state(of: agent)
    }

    public func ready(_ agent: AgentID) -> CommandOutcome {
        command(.agentReady(agent), by: agent) { state in
            if case .wrappingUp = state { .refused(.owesWrapUp) } else { .done }
        }
    }

    /// With an offer before him it is declined; a conversation, and the wrap-up after it, come first.
    public func pause(_ agent: AgentID, _ reason: PauseReason) -> CommandOutcome {
        command(.agentPaused(agent, reason), by: agent) { state in
            switch state {
            case .connecting, .talking, .working, .wrappingUp: .afterwards
            case .signedOut, .paused, .ready, .offered: .done
            }
        }
    }

    /// A conversation goes on over the phone; its wrap-up is owed when he comes back.
    public func signOut(_ agent: AgentID) -> CommandOutcome {
        command(.agentSignedOut(agent), by: agent) { state in
            switch state {
            case .connecting, .talking, .wrappingUp: .afterwards
            case .signedOut, .paused, .ready, .offered, .working: .done
            }
        }
    }

    /// The console is lost without a word. What was promised to a caller goes on, as with `signOut`.
    public func connectionLost(_ agent: AgentID) { handle(.consoleLost(agent)) }

    /// Accepting again what is already his is accepted again.
    public func accept(_ offer: OfferID, by agent: AgentID) -> AcceptOutcome {
        handle { state in
            if let open = state.distributor.openOffer(offer, of: agent) {
                return (.accepted(offer, by: agent), .accepted(open.subject))
            }
            if case .connecting(let accepted) = state.distributor.state(of: agent), accepted.id == offer {
                return (nil, .accepted(accepted.subject))
            }
            return (nil, .refused(.gone))
        }
    }

    public func decline(_ offer: OfferID, by agent: AgentID) -> CommandOutcome {
        handle { state in
            if state.distributor.openOffer(offer, of: agent) == nil { return (nil, .refused(.gone)) }
            return (.declined(offer, by: agent), .done)
        }
    }

    /// Picks a message from the list.
    public func take(_ message: MessageID, by agent: AgentID) -> AcceptOutcome {
        handle { state in
            if !state.distributor.isSignedIn(agent) { return (nil, .refused(.notSignedIn)) }
            if !state.distributor.isOpen(message) { return (nil, .refused(.gone)) }
            if !state.distributor.mayTake(message, agent) { return (nil, .refused(.busy)) }
            return (.messageTaken(message, by: agent), .accepted(.message(message)))
        }
    }

    public func messageDone(_ message: MessageID, by agent: AgentID) -> CommandOutcome {
        handle { state in
            if state.distributor.state(of: agent) != .working(message) { return (nil, .refused(.gone)) }
            return (.messageDone(message, by: agent), .done)
        }
    }

    public func wrapUpDone(_ agent: AgentID) -> CommandOutcome {
        command(.wrapUpDone(agent), by: agent) { state in
            if case .wrappingUp = state { .done } else { .refused(.noWrapUp) }
        }
    }

    /// At the start: the record says that this agent never wrapped up this call.
    public func wrapUpOwed(_ agent: AgentID, _ call: CallID) { handle(.wrapUpOwed(agent, call)) }

    public func state(of agent: AgentID) -> AgentState { ask { $0.state(of: agent) } }
    public func isSignedIn(_ agent: AgentID) -> Bool { ask { $0.isSignedIn(agent) } }

    public func summary(of queue: QueueName) -> QueueSummary {
        let now = time.now
        return ask { $0.summary(of: queue, at: now) }
    }

    public func setPolicy(_ policy: QueuePolicy, of queue: QueueName) {
        handle { state in
            state.distributor.policies[queue] = policy
            return (nil, ())
        }
    }

    /// The distributor's own check, for simulations.
    public func violations() -> [String] { ask { $0.violations() } }

    private func command(
        _ input: Distributor.Input, by agent: AgentID, _ judge: (AgentState) -> CommandOutcome
    ) -> CommandOutcome {
        handle { state in
            if !state.distributor.isSignedIn(agent) { return (nil, .refused(.notSignedIn)) }
            let outcome = judge(state.distributor.state(of: agent))
            if case .refused = outcome { return (nil, outcome) }
            return (input, outcome)
        }
    }
}
