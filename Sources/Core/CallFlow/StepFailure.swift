/// What ends a step before its exit is known.
enum StepFailure: Error {
    case ended
    case records(RecordsFailure)
}
