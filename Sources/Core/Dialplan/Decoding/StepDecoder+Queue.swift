import Announcements
import Document
import Telephony

/// Steps that wait for an agent, or leave the agents a wish to be called back.
extension StepDecoder {
    static func queue(_ value: Value, _ step: inout StepReading) -> Step.Kind {
        let places: Set<SpokenValue> = [.queuePosition, .queuePlace, .queueWait]
        var queue = Enqueue(queue: step.queue(value))
        if let admits = step.fields.optional("admits", usual: "identified") {
            let read = admits.choice(Self.kindOfCaller, of: admissions)
            queue.admitsAnyone = read ?? !step.fields.has("not-allowed")
        }
        queue.welcome = step.optionalSentence("welcome", allowing: places)
        _ = step.fields.optional("place")?.fields { parts -> Bool? in
            queue.place = step.sentence(parts.required("say"), allowing: places)
            queue.every =
                parts.optional("every", usual: queue.every.shortText)?.duration(in: Enqueue.turns)
                ?? queue.every
            return true
        }
        music(of: &queue, &step)
        queue.ranksBySeverity =
            step.fields.optional("urgency", usual: "arrival")?.choice(Self.wayToRank, of: rankings)
            ?? false
        queue.prefersTicket = step.fields.optional("to")?.choice(Self.preference, of: ["ticket": true]) ?? false
        if let preferred = step.fields.optional("for", usual: queue.preferredFor.shortText) {
            queue.preferredFor = preferred.duration(in: Enqueue.preferences) ?? queue.preferredFor
            if !queue.prefersTicket { preferred.report(Self.needsPreference) }
        }
        for entry in step.fields.optional("keys")?.entries() ?? [] {
            guard let digit = entry.key.digit() else {
                step.context.notes.isGraphBroken = true
                continue
            }
            queue.keys.insert(digit)
            step.lead(.key(digit), to: entry.value)
        }
        queue.ringTime = step.duration("ring", in: Enqueue.ringTimes, default: queue.ringTime)
        queue.connecting = step.optionalSentence("connecting")
        queue.backAtHead = step.optionalSentence("back-at-head", allowing: places)
        step.then(.finished)
        longest(of: &queue, &step)
        drained(of: &queue, &step)
        if !queue.admitsAnyone { step.exit(.notAllowed, by: "not-allowed") }
        step.fault()
        return .queue(queue)
    }

    private static let kindOfCaller = Bilingual(es: "tipo de persona que llama", en: "kind of caller")
    private static let wayToRank = Bilingual(es: "manera de ordenar", en: "way to rank")
    private static let preference = Bilingual(es: "preferencia", en: "preference")
    private static let needsPreference = Bilingual(
        es: "“for” necesita “to: ticket” en este paso", en: "“for” needs “to: ticket” in this step")
    private static let rankings = ["severity": true, "arrival": false]
    private static let admissions = ["anyone": true, "identified": false]

    private static func music(of queue: inout Enqueue, _ step: inout StepReading) {
        let written = step.fields.optional("music", usual: queue.music.raw)
        if let name = written?.text() { queue.music = ClipName(name) }
        let prompts = step.context.prompts
        guard !prompts.has(queue.music) else { return }
        let message = Bilingual(
            es: "no hay música “\(queue.music)” entre las grabaciones",
            en: "there is no music “\(queue.music)” among the prompts")
        let meant = nearest(queue.music.raw, among: prompts.sounds)
        (written ?? step.fields.value).report(message + .didYouMean(meant))
    }

    /// `longest: { wait: 15m, then: STEP }`
    private static func longest(of queue: inout Enqueue, _ step: inout StepReading) {
        let read = step.fields.required("longest")?.fields { parts -> Bool? in
            queue.limit =
                parts.optional("wait", usual: queue.limit.shortText)?.duration(in: Enqueue.limits)
                ?? queue.limit
            step.lead(.timeout, to: parts.required("then"))
            return true
        }
        if read == nil { step.context.notes.isGraphBroken = true }
    }

    /// `drained: { say: …, then: STEP }`
    private static func drained(of queue: inout Enqueue, _ step: inout StepReading) {
        let read = step.fields.required("drained")?.fields { parts -> Bool? in
            queue.drained = step.sentence(parts.required("say"))
            step.lead(.drained, to: parts.required("then"))
            return true
        }
        if read == nil { step.context.notes.isGraphBroken = true }
    }

    private static let mustTellNumber = Bilingual(
        es: "esta frase debe decir el número que se confirma: {callback.number}",
        en: "this sentence must tell the number that is confirmed: {callback.number}")

    static func callBack(_ value: Value, _ step: inout StepReading) -> Step.Kind {
        let own: Set<SpokenValue> = [.callBackNumber]
        var callBack = AskCallBack(
            queue: step.queue(value), confirm: .unreadable, number: step.sentence("number", allowing: []),
            noted: step.sentence("noted", allowing: own))
        _ = step.fields.required("confirm")?.fields { parts -> Bool? in
            callBack.confirm = step.sentence(
                parts.required("say"), allowing: own,
                telling: (.callBackNumber, mustTellNumber))
            callBack.confirmKey =
                parts.optional("yes", usual: callBack.confirmKey.written)?.digit()
                ?? callBack.confirmKey
            let other = parts.optional("other", usual: callBack.otherKey.written)
            callBack.otherKey = other?.digit() ?? callBack.otherKey
            if callBack.otherKey == callBack.confirmKey {
                (other ?? parts.value).report(
                    Bilingual(
                        es: "la tecla “\(callBack.otherKey.rawValue)” ya confirma el número",
                        en: "key “\(callBack.otherKey.rawValue)” confirms the number already"))
            }
            return true
        }
        callBack.silence = step.retry("silence", leaves: .silence)
        callBack.wrong = step.retry("wrong", leaves: .wrong)
        callBack.lengths = step.lengths("digits", in: 3...15, default: callBack.lengths)
        callBack.timeout = step.timeout()
        step.then(.noted)
        step.fault()
        return .callBack(callBack)
    }
}
