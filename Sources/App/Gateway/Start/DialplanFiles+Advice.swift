internal import Content
public import Dialplan
public import Document
internal import Helpdesk
public import Telephony

extension DialplanFiles {
    /// One for each dialplan of `contents`; with the sound of its prompts where these are at hand.
    public static func advisors(on contents: Contents, at now: Timestamp) throws(Problems) -> [DialplanAdvisor] {
        let lengths = SpeechLengths(clips: try clipLengths(of: contents))
        return zip(contents.dialplans, contents.nodes).map { dialplan, node in
            DialplanAdvisor(
                dialplan, file: node, holidays: contents.holidays, today: dialplan.calendar.local(now).date,
                lengths: lengths)
        }
    }

    private static func clipLengths(of contents: Contents) throws(Problems) -> [String: [ClipName: Duration]] {
        var lengths: [String: [ClipName: Duration]] = [:]
        for (language, catalogue) in contents.catalogues.sorted(by: { $0.key < $1.key }) {
            let said = contents.dialplans.flatMap { dialplan in
                dialplan.sentences.flatMap { sentence in
                    (dialplan.language == language ? sentence.wordings : []) + (sentence.translations[language] ?? [])
                }
            }
            lengths[language] = try catalogue.lengths(of: Set(said.flatMap(\.clips.values)))
        }
        return lengths
    }
}
