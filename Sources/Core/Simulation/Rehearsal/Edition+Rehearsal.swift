import Announcements
public import Dialplan
import Helpdesk
import Telephony

extension Edition {
    /// A dialplan whose every text, names of people included, can be said: what callers hear is its words.
    public init(rehearsing dialplan: Dialplan) {
        self.init(
            id: "rehearsal", dialplan: dialplan,
            announcers: dialplan.languages.compactMap { Languages.announcer(for: $0, zone: dialplan.calendar.zone) },
            names: { name, _ in ClipName(name) })
    }
}
