public import Document
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
    public var message: Bilingual {
        let state = state.message
        guard let person = path.last else {
            return state + Bilingual(es: ": no se llega a ninguna persona", en: ": no person is reached")
        }
        let (seconds, way) = (length.seconds, FlowGraph.path(path))
        return Bilingual(
            es: "\(state.es): \(person), después de \(menus) \(menus == 1 ? "menú" : "menús"), "
                + "\(keys) \(keys == 1 ? "tecla" : "teclas") y \(seconds) s: \(way)",
            en: "\(state.en): \(person), after \(menus) \(menus == 1 ? "menu" : "menus"), "
                + "\(keys) \(keys == 1 ? "key" : "keys") and \(seconds) s: \(way)")
    }
}

extension BusinessCalendar.State {
    /// How the helpdesk attends, for a message.
    public var message: Bilingual {
        switch self {
        case .open: Bilingual(es: "abierto", en: rawValue)
        case .onGuard: Bilingual(es: "guardia", en: rawValue)
        case .closed: Bilingual(es: "cerrado", en: rawValue)
        }
    }
}
