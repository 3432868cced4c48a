import Announcements
import Dialplan
import Synchronization
import Telephony

/// What could not be said in a call, so that the log tells each of it once.
final class AnnouncementGaps: Sendable {
    private enum Told: Hashable {
        case gap(Announcement.Gap)
        case silence(String)
    }
    private let told = Mutex<Set<Told>>([])

    /// The lines for the log that have not been told yet.
    func news(of announcement: Announcement, _ sentence: Sentence) -> [String] {
        if announcement.gaps.isEmpty && !announcement.utterance.clips.isEmpty { return [] }
        var lines = announcement.gaps.sorted { $0.value.rawValue < $1.value.rawValue }.compactMap { gap in
            isNew(.gap(gap)) ? Self.line(gap) : nil
        }
        if announcement.utterance.clips.isEmpty, isNew(.silence(sentence.text)) {
            lines.append("nothing of “\(sentence.text)” could be said")
        }
        return lines
    }

    private func isNew(_ fact: Told) -> Bool { told.withLock { $0.insert(fact).inserted } }

    private static func line(_ gap: Announcement.Gap) -> String {
        let name = "{\(gap.value.rawValue)}"
        return gap.words.map { "\(name) is said without “\($0)”: no clip says it" }
            ?? "\(name) is not known and left out"
    }
}
