/// Something at a place that a decoder's course hangs on, and which answers were given so far.
struct SurveyDecision {
    /// Keeps decisions with as many options from going in step.
    private let salt: Int
    private var tried: Set<String> = []
    private var options: [String] = []
    private var current: (pass: Int, option: String)?

    init(salt: Int) { self.salt = salt }

    /// The answer of this reading: one that was not tried, one behind which something is untried, else any.
    mutating func answer(among options: [String], in pass: Int, isOpen: (String) -> Bool = { _ in false }) -> String {
        if let current, current.pass == pass, options.contains(current.option) { return current.option }
        for option in options where !self.options.contains(option) { self.options.append(option) }
        let option =
            options.first { !tried.contains($0) } ?? options.first(where: isOpen)
            ?? options[scattered(pass, options.count)]
        settle(on: option, in: pass)
        return option
    }

    /// What was read before it was asked about.
    mutating func settle(on option: String, in pass: Int) {
        tried.insert(option)
        current = (pass, option)
    }

    func answered(in pass: Int) -> String? { current.flatMap { $0.pass == pass ? $0.option : nil } }

    var isSettled: Bool { tried.isSuperset(of: options) }

    private func scattered(_ pass: Int, _ count: Int) -> Int {
        var mixed = UInt64(pass) &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(bitPattern: Int64(salt)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 31)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed >> 33) % UInt64(count))
    }
}
