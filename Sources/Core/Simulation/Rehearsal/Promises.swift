import Dialplan
import Document
import Telephony

/// The sentences of a dialplan that promise something, and what must be on record before they are said.
struct Promises: Sendable {
    enum Kept: Hashable, Sendable {
        case ticket, comment, message, callBack

        func isKept(by event: CallEvent) -> Bool {
            switch (self, event) {
            case (.ticket, .ticketOpened), (.comment, .ticketCommented), (.message, .messageLeft),
                (.callBack, .callBackAsked):
                true
            default: false
            }
        }
    }

    fileprivate struct Promise: Hashable, Sendable {
        let clips: Set<ClipName>
        let kept: Kept
    }
    private let bySteps: [StepName: Promise]

    init(of plan: Dialplan) {
        bySteps = plan.steps.compactMapValues { step in
            step.kind.promise.map { Promise(clips: Set($0.clips(in: plan)), kept: $1) }
        }
    }

    /// The promises that were said with nothing on record for them since the step was entered.
    func broken(in events: [CallEvent]) -> [Bilingual] {
        var broken: [Bilingual] = []
        var step: StepName?
        var since: [CallEvent] = []
        for event in events {
            switch event {
            case .entered(let name): (step, since) = (name, [])
            case .said(let utterance):
                guard let step, let promise = bySteps[step], promise.isMade(by: utterance) else { continue }
                if !since.contains(where: promise.kept.isKept) {
                    broken.append(
                        Bilingual(
                            es: "el paso \(step) dice “\(utterance.text)”, y nada de eso está en el registro",
                            en: "step \(step) says “\(utterance.text)” and nothing of it is on record"))
                }
            default: since.append(event)
            }
        }
        return broken
    }
}

extension Promises.Promise {
    fileprivate func isMade(by utterance: Utterance) -> Bool {
        utterance.clips.contains { if case .audio(let name) = $0 { clips.contains(name) } else { false } }
    }
}

extension Sentence {
    /// The prompts of its words, in all languages, as calls name them.
    func clips(in plan: Dialplan) -> [ClipName] {
        let all = translations.merging([plan.language: wordings]) { first, _ in first }
        return all.flatMap { language, wordings in
            wordings.flatMap { $0.clips.values.map { ClipName($0, in: language) } }
        }
    }
}

extension Step.Kind {
    /// What a step of this kind promises, and the record that it promises.
    fileprivate var promise: (Sentence, Promises.Kept)? {
        switch self {
        case .openTicket(let step): (step.tell, .ticket)
        case .comment(let recording): recording.thanks.map { ($0, .comment) }
        case .message(let step): step.recording.thanks.map { ($0, .message) }
        case .callBack(let step): (step.noted, .callBack)
        case .queue(let queue): queue.drained.map { ($0, .callBack) }
        default: nil
        }
    }
}
