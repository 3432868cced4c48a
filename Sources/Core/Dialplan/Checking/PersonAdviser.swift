import Document
import Helpdesk
import Telephony

/// The way to a person is short.
struct PersonAdviser: Adviser {
    private static let mostMenus = 4
    private static let longest: Duration = .seconds(60)

    func advice(on study: DialplanStudy) -> [Problem] {
        WaySearch(study).longest().compactMap { way in
            guard let person = way.path.last else {
                if way.state != .open { return nil }
                let message = Bilingual(
                    es: "en horas abiertas ningún camino lleva a una persona",
                    en: "in open hours no way leads to a person")
                return study.problem(message, at: study.dialplan.entry)
            }
            if way.menus > Self.mostMenus { return study.problem(Self.manyMenus(way), at: person) }
            return way.length > Self.longest ? study.problem(Self.muchToHear(way), at: person) : nil
        }
    }

    private static func manyMenus(_ way: WayToPerson) -> Bilingual {
        let (state, path) = (way.state.message, FlowGraph.path(way.path))
        return Bilingual(
            es: "se pasa por \(way.menus) menús para llegar aquí (horario: \(state.es)); bastan \(mostMenus): \(path)",
            en: "it takes \(way.menus) menus to come here (hours: \(state.en)); \(mostMenus) are enough: \(path)")
    }

    private static func muchToHear(_ way: WayToPerson) -> Bilingual {
        let (state, path) = (way.state.message, FlowGraph.path(way.path))
        let (heard, enough) = (way.length.seconds, longest.seconds)
        return Bilingual(
            es: "hay que escuchar \(heard) s para llegar aquí (horario: \(state.es)); bastan \(enough) s: \(path)",
            en: "it takes \(heard) s of listening to come here (hours: \(state.en)); \(enough) s are enough: \(path)")
    }
}
