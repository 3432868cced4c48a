/// Whether a list went in, or contradicts what is stored.
enum ImportOutcome: Sendable {
    case taken(ImportCounts)
    case refused([ImportFault])
}
