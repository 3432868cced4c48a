/// The word that stands in `is`.
enum NoticeName: String, CaseIterable {
    case welcome, done, refused, pong, state, offer, withdrawn, connecting, connected, held, resumed, ended, wrapUpDue
    case ticket, messageOffered, messages, calls, reloaded, closing
}
