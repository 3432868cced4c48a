import Telephony

extension ExitName {
    /// The key of the file that says where it leads.
    var written: String {
        let good: Set<ExitName> = [.next, .identified, .recorded, .found, .noted, .finished]
        return self == .timeout ? "longest" : good.contains(self) ? "then" : raw
    }

    /// The same of a step of that kind.
    func written(in kind: Step.Kind) -> String {
        if case .identify = kind, self == .refused { return ExitName.wrong.written }
        return written
    }
}
