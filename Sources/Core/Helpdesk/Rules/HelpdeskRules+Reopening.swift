extension HelpdeskRules {
    /// Whether a client's word may open a ticket again that stands so. Open ones cannot be reopened.
    public func allowsReopening(from state: TicketState) -> Bool {
        switch (state, reopening) {
        case (.closed, .always), (.closed, .beforeVoBo), (.silent, .always), (.silent, .beforeVoBo), (.agreed, .always):
            true
        default: false
        }
    }
}
