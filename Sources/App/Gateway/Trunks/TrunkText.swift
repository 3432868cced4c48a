internal import Peers

/// How a trunk is, for the log.
enum TrunkText {
    static func line(of status: TrunkStatus) -> String {
        let place = status.target.map { " at \($0)" } ?? ""
        let trouble = status.trouble.map { ": \(words(for: $0))" } ?? ""
        return "\(status.state.rawValue)\(place)\(trouble)"
    }

    static func words(for trouble: TrunkTrouble) -> String {
        switch trouble {
        case .starting: "nothing has been heard of it yet"
        case .unresolved(let name): "the name \(name) is not found"
        case .silent(let target): "no answer from \(target)"
        case .unavailable(let target, let status): "\(target) is out of service (\(status))"
        case .wrongPassword: "the user or the password is wrong"
        case .refused(let status): "the registration is refused (\(status))"
        case .stopped: "the gateway stops"
        }
    }
}
