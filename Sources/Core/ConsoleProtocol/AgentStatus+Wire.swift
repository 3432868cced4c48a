/// The status as the word that stands in `state`.
extension AgentStatus {
    enum Word: String, Codable {
        case signedOut, paused, ready, offered, connecting, talking, wrappingUp
    }

    var word: Word {
        switch self {
        case .signedOut: .signedOut
        case .paused: .paused
        case .ready: .ready
        case .offered: .offered
        case .connecting: .connecting
        case .talking: .talking
        case .wrappingUp: .wrappingUp
        }
    }

    init(_ word: Word, reason: String?) {
        self =
            switch word {
            case .signedOut: .signedOut
            case .paused: .paused(reason: reason)
            case .ready: .ready
            case .offered: .offered
            case .connecting: .connecting
            case .talking: .talking
            case .wrappingUp: .wrappingUp
            }
    }
}
