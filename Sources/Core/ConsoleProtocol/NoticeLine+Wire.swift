internal import Telephony

/// The notice as fields of its line, out and in.
extension NoticeLine: Codable {
    public func encode(to encoder: any Encoder) throws {
        var line = encoder.container(keyedBy: NoticeField.self)
        try line.encode(ConsoleLimits.version, forKey: .version)
        try line.encode(notice.name.rawValue, forKey: .name)
        try line.encodeIfPresent(answering, forKey: .reference)
        switch notice {
        case .done, .pong, .held, .resumed: break
        case .welcome(let gateway): try line.encode(gateway.shown(upTo: ConsoleLimits.subjectLength), forKey: .gateway)
        case .refused(let refusal):
            try line.encode(refusal.reason, forKey: .reason)
            try line.encode(refusal.sentence.shown(), forKey: .sentence)
        case .state(let status):
            try line.encode(status.word.rawValue, forKey: .state)
            if case .paused(let reason) = status { try line.encodeIfPresent(reason?.shown(), forKey: .reason) }
        case .offer(let card): try card.encode(to: encoder)
        case .withdrawn(let offer, let why):
            try line.encode(offer, forKey: .offer)
            try line.encode(why, forKey: .why)
        case .connecting(let offer): try line.encode(offer, forKey: .offer)
        case .connected(let call): try line.encode(call, forKey: .call)
        case .ended(let call, let end):
            try line.encode(call, forKey: .call)
            try line.encode(end, forKey: .by)
        case .wrapUpDue(let card): try card.encode(to: encoder)
        case .ticket(let card): try card.encode(to: encoder)
        case .messageOffered(let card): try card.encode(to: encoder)
        case .messages(let cards): try line.encode(Array(cards.prefix(ConsoleLimits.listLength)), forKey: .messages)
        case .calls(let cards): try line.encode(Array(cards.prefix(ConsoleLimits.listLength)), forKey: .calls)
        case .reloaded(let edition): try line.encode(edition, forKey: .edition)
        case .closing(let why):
            try line.encode(why, forKey: .why)
            try line.encode(why.sentence, forKey: .sentence)
        }
    }

    /// Throws `DecodingError` for a line that is none of this version's notices; a console ignores such a line, for a
    /// newer gateway may have sent it.
    public init(from decoder: any Decoder) throws {
        let line = try decoder.container(keyedBy: NoticeField.self)
        let word = try line.decode(String.self, forKey: .name)
        guard let name = NoticeName(rawValue: word) else {
            throw DecodingError.dataCorruptedError(
                forKey: .name, in: line, debugDescription: "no notice “\(word.shown())” in this version")
        }
        self.init(
            try ConsoleNotice(name, from: line, of: decoder),
            answering: try line.decodeIfPresent(Int.self, forKey: .reference))
    }
}

extension ConsoleNotice {
    var name: NoticeName {
        switch self {
        case .welcome: .welcome
        case .done: .done
        case .refused: .refused
        case .pong: .pong
        case .state: .state
        case .offer: .offer
        case .withdrawn: .withdrawn
        case .connecting: .connecting
        case .connected: .connected
        case .held: .held
        case .resumed: .resumed
        case .ended: .ended
        case .wrapUpDue: .wrapUpDue
        case .ticket: .ticket
        case .messageOffered: .messageOffered
        case .messages: .messages
        case .calls: .calls
        case .reloaded: .reloaded
        case .closing: .closing
        }
    }

    fileprivate init(
        _ name: NoticeName, from line: KeyedDecodingContainer<NoticeField>, of decoder: any Decoder
    ) throws {
        switch name {
        case .welcome: self = .welcome(gateway: try line.decode(String.self, forKey: .gateway))
        case .done: self = .done
        case .refused:
            self = .refused(
                Refusal(
                    try line.decode(Refusal.Reason.self, forKey: .reason),
                    try line.decode(String.self, forKey: .sentence)))
        case .pong: self = .pong
        case .state:
            self = .state(
                AgentStatus(
                    try line.decode(AgentStatus.Word.self, forKey: .state),
                    reason: try line.decodeIfPresent(String.self, forKey: .reason)))
        case .offer: self = .offer(try OfferCard(from: decoder))
        case .withdrawn:
            self = .withdrawn(
                offer: try line.decode(UInt64.self, forKey: .offer),
                why: try line.decode(WithdrawalReason.self, forKey: .why))
        case .connecting: self = .connecting(offer: try line.decode(UInt64.self, forKey: .offer))
        case .connected: self = .connected(call: try line.decode(CallID.self, forKey: .call))
        case .held: self = .held
        case .resumed: self = .resumed
        case .ended:
            self = .ended(
                call: try line.decode(CallID.self, forKey: .call),
                by: try line.decode(ConversationEnd.self, forKey: .by))
        case .wrapUpDue: self = .wrapUpDue(try WrapUpCard(from: decoder))
        case .ticket: self = .ticket(try TicketCard(from: decoder))
        case .messageOffered: self = .messageOffered(try MessageCard(from: decoder))
        case .messages: self = .messages(try line.decode([MessageCard].self, forKey: .messages))
        case .calls: self = .calls(try line.decode([CallCard].self, forKey: .calls))
        case .reloaded: self = .reloaded(edition: try line.decode(String.self, forKey: .edition))
        case .closing: self = .closing(try line.decode(ClosingReason.self, forKey: .why))
        }
    }
}
