import Document
import Helpdesk

/// Reads in how much time something is promised.
///
///     first-answer: 24h
///     first-answer: { within: 72h, counted: business }
enum TargetDecoder {
    static let times: ClosedRange<Duration> = .seconds(60) ... .seconds(365 * 86_400)

    /// Nil after a problem was reported, or for nil.
    static func target(_ written: Value?) -> ServiceTarget? {
        guard let value = written?.called("promise") else { return nil }
        if !value.isMapping { return value.duration(in: times).map { ServiceTarget(within: $0) } }
        return value.fields { fields in
            let within = fields.required("within")?.duration(in: times)
            let way = Bilingual(es: "manera de contar", en: "way to count")
            let counted = fields.optional("counted", usual: ServiceTarget.Count.elapsed.rawValue)?.choice(
                way, of: ServiceTarget.Count.self)
            return within.map { ServiceTarget(within: $0, counted: counted ?? .elapsed) }
        }
    }
}
