import Document
import Helpdesk
import Telephony

/// The way to a person is short.
struct PersonAdviser: Adviser {
    private static let mostMenus = 4
    private static let longest: Duration = .seconds(60)

    func advice(on study: DialplanStudy) -> [Problem] {
        WaySearch(study).longest().compactMap { way in
            let state = way.state.rawValue
            guard let person = way.path.last else {
                if way.state != .open { return nil }
                return study.problem("in open hours no way leads to a person", at: study.dialplan.entry)
            }
            if way.menus > Self.mostMenus {
                return study.problem(
                    "it takes \(way.menus) menus to come here (hours: \(state)); \(Self.mostMenus) are enough: "
                        + FlowGraph.path(way.path), at: person)
            }
            if way.length <= Self.longest { return nil }
            return study.problem(
                "it takes \(way.length.seconds) s of listening to come here (hours: \(state)); "
                    + "\(Self.longest.seconds) s are enough: \(FlowGraph.path(way.path))", at: person)
        }
    }
}
