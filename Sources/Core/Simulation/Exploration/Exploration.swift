public import Dialplan
public import Telephony

/// Walks every sequence of keys, silences and hang-ups through a dialplan, scene by scene.
///
/// A scene takes one thread; several may be explored side by side. The same dialplan and day give the same findings.
public struct Exploration: Sendable {
    public let edition: Edition
    /// The scenes are on the first days after it that fit.
    public let from: Timestamp
    public var seams = World.Seams()
    /// More calls than this are not made in one scene; the report then says that it is not whole.
    public var limit = 50_000

    public init(_ edition: Edition, from: Timestamp) {
        self.edition = edition
        self.from = from
    }

    public func explore(_ scene: Scene) -> SceneReport {
        let plan = edition.dialplan
        guard let circumstances = scene.circumstances(in: plan, from: from) else {
            return SceneReport(scene: scene, moment: nil, findings: nil)
        }
        var rehearsal = Rehearsal(edition, circumstances)
        rehearsal.seams = seams
        let persona = scene.persona(at: circumstances.moment, in: plan)
        var explorer = SceneExplorer(rehearsal, scene, persona: persona, limit: limit)
        return SceneReport(scene: scene, moment: circumstances.moment, findings: explorer.explore())
    }
}
