public import Helpdesk
public import Telephony

/// The shortest way to a person for a caller who answers rightly and hears everything out.
public struct WayToPerson: Hashable, Sendable {
    /// How the helpdesk attends meanwhile.
    public let state: BusinessCalendar.State
    /// From the entry to the queue or the transfer; empty where no way leads to a person.
    public let path: [StepName]
    /// Questions answered by a choice.
    public let menus: Int
    /// Keys pressed in all, those of codes and numbers included.
    public let keys: Int
    /// What is said on the way.
    public let length: Duration

    /// "open: fila, after 3 menus, 12 keys and 48 s: aviso → principal → fila"
    public var text: String {
        guard let person = path.last else { return "\(state.rawValue): no person is reached" }
        let menus = "\(menus) \(menus == 1 ? "menu" : "menus")"
        let keys = "\(keys) \(keys == 1 ? "key" : "keys")"
        return "\(state.rawValue): \(person), after \(menus), \(keys) and \(length.seconds) s: \(FlowGraph.path(path))"
    }
}
