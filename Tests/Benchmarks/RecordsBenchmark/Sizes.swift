/// How large the helpdesk is that is measured.
struct Sizes {
    var tickets = 100_000
    var contacts = 5_000
    /// How many tickets in a hundred are open.
    var openShare = 20
    var lookUps = 5_000

    init(_ words: [String]) throws {
        var words = words[...]
        while let option = words.popFirst() {
            guard let value = words.popFirst().flatMap({ Int($0) }), value > 0 else {
                throw Broken("\(option) needs a number")
            }
            switch option {
            case "--tickets": tickets = value
            case "--open": openShare = min(value, 100)
            case "--look-ups": lookUps = value
            default: throw Broken("there is no option \(option); --tickets N, --open PERCENT, --look-ups N")
            }
        }
    }
}
