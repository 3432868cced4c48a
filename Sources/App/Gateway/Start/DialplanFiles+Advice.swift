internal import Content
public import Dialplan
public import Document
internal import Helpdesk
public import Telephony

extension DialplanFiles.Contents {
    /// One for each dialplan; with the sound of its prompts where these are at hand.
    public func advisors(at now: Timestamp) throws(Problems) -> [DialplanAdvisor] {
        let lengths = try SpeechLengths(clips: clipLengths())
        return zip(dialplans, nodes).map { dialplan, node in
            DialplanAdvisor(
                dialplan, file: node, holidays: holidays, today: dialplan.calendar.local(now).date, lengths: lengths)
        }
    }

    private func clipLengths() throws(Problems) -> [String: [ClipName: Duration]] {
        var lengths: [String: [ClipName: Duration]] = [:]
        for (language, catalogue) in catalogues.sorted(by: { $0.key < $1.key }) {
            let said = dialplans.flatMap { dialplan in
                dialplan.sentences.flatMap { sentence in
                    (dialplan.language == language ? sentence.wordings : []) + (sentence.translations[language] ?? [])
                }
            }
            lengths[language] = try catalogue.lengths(of: Set(said.flatMap(\.clips.values)))
        }
        return lengths
    }
}
