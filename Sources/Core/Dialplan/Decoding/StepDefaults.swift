import Document
import Telephony

/// What steps do where they do not say otherwise.
struct StepDefaults {
    struct CommonRetry {
        var retry: Retry
        var then: StepName?
    }

    /// By the key of the steps: `silence`, `wrong`, `empty`, `unknown`.
    var retries: [String: CommonRetry] = [:]
    var fault: StepName?
    var timeout: Duration = .seconds(6)
    var interDigitTimeout: Duration = .seconds(4)

    static let timeouts: ClosedRange<Duration> = .seconds(1) ... .seconds(60)
    private static let retryKeys = ["silence", "wrong", "empty", "unknown"]

    init() {}

    init(_ value: Value, context: StepContext) {
        _ = value.fields { fields -> Bool? in
            for key in Self.retryKeys {
                guard let written = fields.optional(key)?.called("retry") else { continue }
                retries[key] = written.fields { parts in
                    let say = parts.optional("say").flatMap {
                        context.sentences.sentence($0, at: SentenceDecoder.Place())
                    }
                    let limit = parts.optional("limit")?.int(in: Retry.limits)
                    let then = parts.optional("then")
                    let step = context.step(then)
                    if then != nil, step == nil { context.notes.isGraphBroken = true }
                    return CommonRetry(retry: Retry(again: say, limit: limit ?? 3), then: step)
                }
            }
            let faultExit = fields.optional("fault")
            fault = context.step(faultExit)
            if faultExit != nil, fault == nil { context.notes.isGraphBroken = true }
            timeout = fields.optional("timeout", usual: timeout.shortText)?.duration(in: Self.timeouts) ?? timeout
            interDigitTimeout =
                fields.optional("inter-digit-timeout", usual: interDigitTimeout.shortText)?
                .duration(in: Self.timeouts) ?? interDigitTimeout
            return true
        }
    }
}
