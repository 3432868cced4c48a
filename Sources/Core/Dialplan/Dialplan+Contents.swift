public import Announcements
public import Telephony

/// What a dialplan needs from elsewhere: prompts, queues with agents, addresses of departments.
extension Dialplan {
    /// Everything that it may say, step by step; then the names of its rules.
    public var sentences: [Sentence] {
        steps.values.sorted { $0.name < $1.name }.flatMap(\.kind.sentences)
            + spokenNames.sorted { $0.key < $1.key }.flatMap { _, names in
                names.sorted { $0.key < $1.key }.map(\.value)
            }
    }

    /// Every run of words that it may say in a language, each once: what its prompts must say.
    public func texts(in language: String) -> [String] {
        let wordings = sentences.flatMap { language == self.language ? $0.wordings : $0.translations[language] ?? [] }
        var known: Set<String> = []
        return wordings.flatMap(\.template.literals).filter { known.insert($0).inserted }
    }

    /// The values that it may say.
    public var values: Set<SpokenValue> { Set(sentences.flatMap(\.all).flatMap(\.template.values)) }

    /// Where calls and messages wait for agents.
    public var queues: Set<QueueName> {
        Set(
            steps.values.compactMap { step in
                switch step.kind {
                case .queue(let queue): queue.queue
                case .message(let message): message.queue
                case .callBack(let callBack): callBack.queue
                default: nil
                }
            })
    }

    /// The departments to which the settings must give an address.
    public var departments: Set<String> {
        Set(steps.values.compactMap { if case .transfer(let transfer) = $0.kind { transfer.department } else { nil } })
    }

    /// Clips without words.
    public var sounds: Set<ClipName> {
        Set(
            steps.values.compactMap { step in
                switch step.kind {
                case .queue(let queue): queue.music
                case .transfer: Transfer.music
                case .describe, .comment, .message: VoiceRecording.beep
                default: nil
                }
            })
    }
}

extension Step.Kind {
    /// Everything that a step of this kind may say, in the order in which a caller would meet it.
    public var sentences: [Sentence] {
        switch self {
        case .say(let sentence): [sentence]
        case .notice(let notice): [notice.notice] + [notice.declined].compactMap(\.self)
        case .hours, .check, .factCheck, .set, .act, .language: []
        case .ask(let ask): [ask.question] + ask.silence.sentences + ask.wrong.sentences
        case .changePIN(let change):
            [change.pin, change.again] + change.wrong.sentences + change.silence.sentences
        case .openTickets(let step):
            [step.offer] + step.silence.sentences + step.wrong.sentences
        case .menu(let menu):
            [menu.question] + [menu.offer].compactMap(\.self) + menu.silence.sentences + menu.wrong.sentences
        case .identify(let identify):
            [identify.code, identify.pin, identify.wrong] + identify.silence.sentences
        case .describe(let recording), .comment(let recording): recording.sentences
        case .openTicket(let open): [open.tell]
        case .findTicket(let find): [find.question] + find.unknown.sentences + find.silence.sentences
        case .queue(let queue):
            [queue.welcome, queue.place, queue.connecting, queue.backAtHead, queue.drained].compactMap(\.self)
        case .message(let message): message.recording.sentences
        case .callBack(let callBack):
            [callBack.confirm, callBack.number, callBack.noted] + callBack.silence.sentences + callBack.wrong.sentences
        case .transfer(let transfer): [transfer.announcement].compactMap(\.self)
        case .hangUp(let sentence): [sentence].compactMap(\.self)
        }
    }
}

extension Retry {
    fileprivate var sentences: [Sentence] { [again].compactMap(\.self) }
}
extension VoiceRecording {
    fileprivate var sentences: [Sentence] { [request] + [thanks].compactMap(\.self) + empty.sentences }
}
