import Telephony

extension ExitName {
    /// The key of the file that says where it leads.
    var written: String {
        let good: Set<ExitName> = [.next, .identified, .recorded, .found, .noted, .finished]
        return self == .timeout ? "longest" : good.contains(self) ? "then" : raw
    }
}

extension Step.Kind {
    /// The key of the file that says where a step of this kind leads by that exit.
    func written(_ exit: ExitName) -> String {
        if case .identify = self, exit == .refused { return "wrong" }
        return exit.written
    }
}
