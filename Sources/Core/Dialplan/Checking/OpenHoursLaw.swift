import Document
import Helpdesk

/// Who asks for the hours has some that open.
enum OpenHoursLaw: FlowLaw {
    static func check(_ flow: FlowCheck) {
        if flow.dialplan.calendar.states.contains(.open) { return }
        for step in flow.steps {
            guard case .hours = step.kind, let target = step.exits[.open] else { continue }
            let what = Bilingual(
                es: ": ninguna llamada sigue nunca al paso “\(target)”",
                en: ": no call ever goes on to step “\(target)”")
            flow.report(.hasNoOpenHours + what, at: step.name)
            return
        }
    }
}
