internal import Document
internal import Helpdesk
internal import Simulation
internal import Telephony

/// What is on record after a tried call, each in a few words.
struct CallFacts {
    let messages: [Bilingual]

    init(_ call: RehearsedCall) {
        let cdr = call.cdr
        let end =
            call.cause.map { Bilingual(es: "terminó: \($0.spanish)", en: "ended by \($0.rawValue)") }
            ?? Bilingual(es: "no terminó: no fue admitida", en: "ended by nobody: it was not admitted")
        messages =
            [end, Bilingual(es: cdr.outcome.spanish, en: cdr.outcome.rawValue)]
            + cdr.opened.map { Bilingual(es: "abrió el ticket \($0)", en: "opened ticket \($0)") }
            + cdr.commented.map { Bilingual(es: "comentó el ticket \($0)", en: "commented ticket \($0)") }
            + call.records.leftMessages.map { message in
                message.kind == .callBack
                    ? Bilingual(es: "llamar al \(message.number)", en: "call-back to \(message.number)")
                    : Bilingual(es: "mensaje", en: "message")
            }
    }
}
