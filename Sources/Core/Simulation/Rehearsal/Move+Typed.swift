import Telephony

/// Moves as they are typed in `opcion1 dialplan try`, a line each.
extension Move {
    /// Nil for what is not understood on this occasion.
    public init?(typed text: String, on kind: Occasion.Kind) {
        let words = text.split(separator: " ").map(String.init)
        let seconds = words.count > 1 ? Int(words[1]) : nil
        switch (words.first ?? "", kind) {
        case ("", .offered): self = .agentMisses
        case ("", .ringing): self = .departmentSilent
        case ("", _): self = .listen
        case ("h", _): self = .hangUp
        case ("stop", _): self = .drain
        case ("d", _): self = .speak(.seconds(seconds ?? 6))
        case ("w", _): self = .pause(.seconds(seconds ?? 10))
        case ("y", .offered): self = .agentTalks(.seconds(seconds ?? 20))
        case ("n", .offered): self = .agentMisses
        case ("x", .offered): self = .agentUnreachable
        case ("y", .ringing): self = .departmentTalks(.seconds(seconds ?? 20))
        case ("n", .ringing): self = .departmentBusy
        case (let keys, _) where words.count == 1 && keys.allSatisfy({ Digit(rawValue: $0) != nil }): self = .keys(keys)
        default: return nil
        }
    }

    /// What is typed for it.
    public var typed: String {
        switch self {
        case .listen: ""
        case .pause(let length): "w \(length.components.seconds)"
        case .keys(let keys): keys
        case .speak(let length): "d \(length.components.seconds)"
        case .hangUp: "h"
        case .agentTalks(let length), .departmentTalks(let length): "y \(length.components.seconds)"
        case .agentMisses, .agentDeclines, .departmentBusy: "n"
        case .agentUnreachable: "x"
        case .departmentSilent: ""
        case .drain: "stop"
        }
    }
}
