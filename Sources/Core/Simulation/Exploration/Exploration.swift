public import Dialplan
import Helpdesk
public import Telephony

/// Walks every sequence of keys, silences and hang-ups through a dialplan, in every scene, and what follows where
/// something fails or changes in mid-call.
///
/// A group of scenes takes one thread; several may be explored side by side. The same dialplan and day give the same
/// findings.
public struct Exploration: Sendable {
    public let edition: Edition
    /// The scenes are on the first days after it that fit.
    public let from: Timestamp
    public var seams = World.Seams()
    /// More calls than this are not made in one group; the report then says that it is not whole.
    public var limit = 50_000

    public init(_ edition: Edition, from: Timestamp) {
        self.edition = edition
        self.from = from
    }

    /// Scenes that have calls in common until the dialplan tells them apart: those in which the helpdesk attends alike
    /// and the same fails. The greatest groups come first.
    public static func groups(of scenes: [Scene]) -> [[Scene]] {
        struct Key: Hashable {
            let attendance: Scene.Attendance
            let outage: Outage?
        }
        var groups: [[Scene]] = []
        var places: [Key: Int] = [:]
        for scene in scenes {
            let key = Key(attendance: scene.attendance == .holiday ? .closed : scene.attendance, outage: scene.outage)
            if let place = places[key], groups[place].count < Candidates.most {
                groups[place].append(scene)
            } else {
                places[key] = groups.count
                groups.append([scene])
            }
        }
        return groups.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map(
            \.element)
    }

    public func explore(_ scene: Scene) -> GroupReport { explore([scene]) }

    /// - Parameter scenes: A group, of `groups(of:)`.
    public func explore(_ scenes: [Scene]) -> GroupReport {
        let plan = edition.dialplan
        let circumstances = scenes.map { $0.circumstances(in: plan, from: from) }
        let possible = zip(scenes, circumstances).compactMap { scene, circumstances in
            circumstances.map { (scene: scene, circumstances: $0) }
        }
        if possible.isEmpty {
            return GroupReport(scenes.map { SceneReport(scene: $0, moment: nil, findings: nil) })
        }
        var explorer = SceneExplorer(edition, Candidates(possible, of: plan), seams: seams, limit: limit)
        explorer.explore()
        var report = explorer.report(on: scenes)
        for var incidents in explorer.incidents() {
            incidents.explore()
            report.add(incidents.report(on: incidents.candidates.scenes))
        }
        return report
    }
}
