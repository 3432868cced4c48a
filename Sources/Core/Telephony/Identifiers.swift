/// One caller's contact with us. The store gives the number; it is unique across the store.
public struct CallID: Identifier {
    public let raw: Int64
    public init(_ raw: Int64) { self.raw = raw }
}

/// One SIP dialog of a call. Unique while the gateway runs, never stored.
public struct LegID: Identifier {
    public let raw: UInt64
    public init(_ raw: UInt64) { self.raw = raw }
}

/// The number of a ticket, as the caller hears it and keys it back. Unique across the store.
public struct TicketNumber: Identifier {
    public let raw: Int64
    public init(_ raw: Int64) { self.raw = raw }
}

/// A client company, by its row in the store.
public struct CompanyID: Identifier {
    public let raw: Int64
    public init(_ raw: Int64) { self.raw = raw }
}

/// An authorised person of a client company, by the row in the store.
public struct ContactID: Identifier {
    public let raw: Int64
    public init(_ raw: Int64) { self.raw = raw }
}

/// A message a caller left, or a call-back asked for: work that waits for an agent.
public struct MessageID: Identifier {
    public let raw: Int64
    public init(_ raw: Int64) { self.raw = raw }
}

/// An agent, by the name used to sign in ("ana").
public struct AgentID: Identifier {
    public let raw: String
    public init(_ raw: String) { self.raw = raw }
}

/// A queue, by the name the dialplan gives it.
public struct QueueName: Identifier {
    public let raw: String
    public init(_ raw: String) { self.raw = raw }
}

/// A helpdesk, by the name the dialplan gives it. Nobody sees the tickets of another.
public struct HelpdeskName: Identifier {
    public let raw: String
    public init(_ raw: String) { self.raw = raw }
}

/// A dialplan, by the name of its file without the ending.
public struct DialplanName: Identifier {
    public let raw: String
    public init(_ raw: String) { self.raw = raw }
}

/// A step of a dialplan.
public struct StepName: Identifier {
    public let raw: String
    public init(_ raw: String) { self.raw = raw }
}

/// One way out of a step ("1", "no-input", "identified").
public struct ExitName: Identifier {
    public let raw: String
    public init(_ raw: String) { self.raw = raw }
}

/// A piece of audio, by its name in the catalogue ("digit-7").
public struct ClipName: Identifier {
    public let raw: String
    public init(_ raw: String) { self.raw = raw }
}

/// A recording, by its path below the folder of recordings, without the ending ("2026/11/21/41-1").
public struct RecordingName: Identifier {
    public let raw: String
    public init(_ raw: String) { self.raw = raw }
}
