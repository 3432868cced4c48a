import Telephony

extension ExitName {
    /// The key of the file that says where it leads, in a step of that kind.
    func written(in kind: Step.Kind) -> String {
        switch (self, kind) {
        case (.next, _), (.identified, _), (.recorded, _), (.found, _), (.noted, _), (.finished, _): "then"
        case (.timeout, _): "longest"
        // Too many wrong answers: elsewhere a refusal is of the rules, and has a key of its own.
        case (.refused, .identify): Self.wrong.raw
        default: raw
        }
    }
}
