import Helpdesk

/// Who asks for the hours has some that open.
enum OpenHoursLaw: FlowLaw {
    static func check(_ flow: FlowCheck) {
        if flow.dialplan.calendar.states.contains(.open) { return }
        for step in flow.steps {
            guard case .hours = step.kind, let target = step.exits[.open] else { continue }
            flow.report("“hours” has no open hours: no call ever goes on to step “\(target)”", at: step.name)
            return
        }
    }
}
