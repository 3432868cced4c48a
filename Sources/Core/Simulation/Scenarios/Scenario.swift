public import Dialplan
public import Document
import Telephony

/// One call as it must go: who calls when, what is heard and keyed, and what is on record afterwards.
public struct Scenario: Sendable {
    /// A sentence.
    public let name: String
    public let position: Position
    public let circumstances: Circumstances
    let acts: [Act]
    let record: ScenarioRecord

    /// One line of the call, in the order of the file.
    struct Act: Sendable {
        enum Kind: Sendable {
            /// Something that is said holds these words.
            case hears(String)
            /// The call comes to this step.
            case reaches(StepName)
            case move(Move)
        }
        let kind: Kind
        let position: Position
        /// Who must be offered the call, where that is said.
        var agent: AgentID?
    }

    /// Calls once and tells what came of it.
    public func run(_ edition: Edition, seams: World.Seams = World.Seams()) -> ScenarioResult {
        if let dialled = circumstances.dialled, !edition.dialplan.isDialled(by: dialled) {
            let failure = Problem(at: position, .isNotAnswered(dialled))
            return ScenarioResult(scenario: self, failures: [failure], transcript: [])
        }
        var rehearsal = Rehearsal(edition, circumstances)
        rehearsal.seams = seams
        var script = ScenarioScript(acts, staff: circumstances.staff)
        let call: RehearsedCall
        do throws(Simulation.Failure) {
            call = try rehearsal.run { script.move(on: $0) }
        } catch {
            let failure = Problem(at: position, .callNeverEnds(error))
            return ScenarioResult(scenario: self, failures: [failure], transcript: [])
        }
        var failures =
            [script.missing(at: call)].compactMap { $0 } + record.differences(from: call, in: edition.dialplan)
        failures += call.violations(of: rehearsal).map { Problem(at: position, .theCall($0)) }
        return ScenarioResult(scenario: self, failures: failures, transcript: Transcript.lines(of: call))
    }
}
