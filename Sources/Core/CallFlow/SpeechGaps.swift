import Announcements
import Dialplan
import Synchronization
import Telephony

/// What could not be said in a call, so that the log tells each of it once.
final class SpeechGaps: Sendable {
    private enum Told: Hashable {
        case gap(Speech.Gap)
        case silence(String)
    }
    private let told = Mutex<Set<Told>>([])

    /// The lines for the log that have not been told yet.
    func news(of speech: Speech, _ sentence: Sentence) -> [String] {
        if speech.gaps.isEmpty && !speech.utterance.clips.isEmpty { return [] }
        var lines = speech.gaps.sorted { $0.value.rawValue < $1.value.rawValue }.compactMap { gap in
            isNew(.gap(gap)) ? Self.line(gap) : nil
        }
        if speech.utterance.clips.isEmpty, isNew(.silence(sentence.text)) {
            lines.append("nothing of “\(sentence.text)” could be said")
        }
        return lines
    }

    private func isNew(_ fact: Told) -> Bool { told.withLock { $0.insert(fact).inserted } }

    private static func line(_ gap: Speech.Gap) -> String {
        let name = "{\(gap.value.rawValue)}"
        return gap.words.map { "\(name) is said without “\($0)”: no clip says it" } ?? "\(name) is not known and left out"
    }
}
