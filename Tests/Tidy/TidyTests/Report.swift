import Testing

/// One issue for all faults of a law, each with its place.
func report(_ faults: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    if !faults.isEmpty { Issue.record("\n\(faults.joined(separator: "\n"))", sourceLocation: sourceLocation) }
}
