import Dialplan
import Telephony

/// How often a question was asked for nothing, and what is said before it is asked again.
struct Retries {
    private enum Last { case nothing, silence, wrong, repeated }

    /// Who asks for the question more often than this is no person.
    static let repeatLimit = 10

    private var last = Last.nothing
    private var silences = 0
    private var wrongs = 0
    private var repeats = 0

    /// True when that was the last time.
    mutating func noteSilence(limit: Int) -> Bool {
        last = .silence
        silences += 1
        return silences >= limit
    }
    mutating func noteWrong(limit: Int) -> Bool {
        last = .wrong
        wrongs += 1
        return wrongs >= limit
    }
    /// What is asked next is another question.
    mutating func noteAnswer() { last = .nothing }
    mutating func noteRepeat() -> Bool {
        last = .repeated
        repeats += 1
        return repeats >= Self.repeatLimit
    }

    /// The question, after what is to be said about the answer before.
    func prompt(_ silence: Retry?, _ wrong: Retry?, of walk: Walk, asking question: Utterance) -> Utterance {
        let again: Sentence? =
            switch last {
            case .nothing, .repeated: nil
            case .silence: silence?.again
            case .wrong: wrong?.again
            }
        return again.map { walk.utterance($0).then(question) } ?? question
    }

}
