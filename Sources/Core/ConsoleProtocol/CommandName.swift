/// The word that stands in `do`.
enum CommandName: String, CaseIterable {
    case hello, signIn, signOut, ready, pause, accept, decline, hangUp, wrapUp, openTicket, vouch, ticket, setTicket
    case messages, take, messageDone, calls, reload, ping
}
