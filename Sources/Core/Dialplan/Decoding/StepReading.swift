import Announcements
import Document
import Telephony

/// One step being read: its keys, and the exits gathered so far.
///
/// Whatever cannot be read has been reported; a stand-in takes its place, so that the checks of the paths can still
/// run.
struct StepReading {
    let name: StepName
    let context: StepContext
    var fields: Fields
    private(set) var exits: [ExitName: StepName] = [:]

    init(name: StepName, context: StepContext, fields: Fields) {
        self.name = name
        self.context = context
        self.fields = fields
    }

    // MARK: Sentences

    func sentence(
        _ value: Value?, allowing own: Set<SpokenValue> = [], telling told: (SpokenValue, Bilingual)? = nil,
        options: [String: String]? = nil
    ) -> Sentence {
        let place = SentenceDecoder.Place(step: name, own: own, mustTell: told, options: options)
        return value.flatMap { context.sentences.sentence($0, at: place) } ?? .unreadable
    }
    mutating func sentence(_ key: String, allowing own: Set<SpokenValue> = []) -> Sentence {
        sentence(fields.required(key), allowing: own)
    }
    mutating func optionalSentence(_ key: String, allowing own: Set<SpokenValue> = []) -> Sentence? {
        optionalSentence(fields.optional(key), allowing: own)
    }
    func optionalSentence(_ value: Value?, allowing own: Set<SpokenValue> = []) -> Sentence? {
        value.flatMap { context.sentences.sentence($0, at: SentenceDecoder.Place(step: name, own: own)) }
    }

    // MARK: Exits

    /// The step that `value` names becomes where `exit` leads.
    mutating func lead(_ exit: ExitName, to value: Value?) {
        guard let step = context.step(value) else {
            context.notes.isGraphBroken = true
            return
        }
        exits[exit] = step
    }
    mutating func lead(_ exit: ExitName, toStep step: StepName) { exits[exit] = step }

    mutating func exit(_ exit: ExitName, by key: String) { lead(exit, to: fields.required(key)) }

    /// Where `key` is not written, `exit` leads where `other` does.
    mutating func exit(_ exit: ExitName, by key: String, orAs other: ExitName) {
        if let value = fields.optional(key) {
            lead(exit, to: value)
        } else if let step = exits[other] {
            exits[exit] = step
        }
    }

    /// Where things went well.
    mutating func then(_ exit: ExitName) { self.exit(exit, by: "then") }

    /// Where it goes on when something of ours failed: here, or for all steps under `defaults`.
    mutating func fault() {
        if let value = fields.optional("fault") {
            lead(.fault, to: value)
        } else if let step = context.defaults.fault {
            exits[.fault] = step
        } else {
            context.notes.isGraphBroken = true
            fields.value.report(
                Bilingual(
                    es: "falta la clave “fault”: a dónde sigue la llamada cuando fallan nuestros registros",
                    en: "missing key “fault”: where the call goes on when our records fail") + .hereOrInDefaults)
        }
    }

    /// `key: { say: …, limit: …, then: … }`, each part of it here or under `defaults`.
    mutating func retry(_ key: String, leaves exit: ExitName, limit: Int = 3, allowing own: Set<SpokenValue> = [])
        -> Retry
    {
        let common = context.defaults.retries[key]
        var retry = Retry(again: common?.retry.again, limit: common?.retry.limit ?? limit)
        var isLed = false
        if let value = fields.optional(key)?.called("retry") {
            _ = value.fields { parts -> Bool? in
                retry.again = optionalSentence(parts.optional("say"), allowing: own) ?? retry.again
                retry.limit = parts.optional("limit")?.int(in: Retry.limits) ?? retry.limit
                if let then = parts.optional("then") {
                    lead(exit, to: then)
                    isLed = true
                }
                return true
            }
            if !value.isMapping { context.notes.isGraphBroken = true }
        }
        if isLed { return retry }
        if let step = common?.then {
            exits[exit] = step
        } else {
            context.notes.isGraphBroken = true
            fields.value.report(
                Bilingual(
                    es: "falta “\(key)”: { say: …, limit: …, then: PASO }",
                    en: "missing “\(key)”: { say: …, limit: …, then: STEP }") + .hereOrInDefaults)
        }
        return retry
    }

    // MARK: Plain values

    mutating func duration(_ key: String, in range: ClosedRange<Duration>, default common: Duration) -> Duration {
        fields.optional(key, usual: common.shortText)?.duration(in: range) ?? common
    }

    /// How long the first key is waited for: here, or for all steps under `defaults`.
    mutating func timeout() -> Duration {
        fields.optional("timeout", usual: "defaults.timeout")?.duration(in: StepDefaults.timeouts)
            ?? context.defaults.timeout
    }

    mutating func interDigitTimeout() -> Duration {
        fields.optional("inter-digit-timeout", usual: "defaults.inter-digit-timeout")?
            .duration(in: StepDefaults.timeouts) ?? context.defaults.interDigitTimeout
    }

    /// `key: "*"`, or `no` for none of them.
    mutating func digit(_ key: String, default common: Digit?) -> Digit? {
        guard let value = fields.optional(key, usual: common?.written ?? "no") else { return common }
        if value.isNo { return nil }
        return value.digit() ?? common
    }

    mutating func digits(_ key: String, default common: Set<Digit>) -> Set<Digit> {
        let usual = common.sorted().map(\.written).joined(separator: ", ")
        guard let values = fields.optional(key, usual: usual)?.oneOrMore() else { return common }
        return Set(values.compactMap { $0.digit() })
    }

    /// `key: 3-10`, or one number.
    mutating func lengths(_ key: String, in range: ClosedRange<Int>, default common: ClosedRange<Int>) -> ClosedRange<
        Int
    > {
        fields.optional(key, usual: "\(common.lowerBound)-\(common.upperBound)")?.lengths(in: range) ?? common
    }

    func queue(_ value: Value?) -> QueueName {
        QueueName(value?.reference(to: .queue, among: context.queues) ?? "")
    }
}

extension Sentence {
    /// Stands in the place of one that could not be read, in a dialplan that nobody gets.
    static let unreadable = Sentence([Part]())
}
