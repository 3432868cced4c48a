/// The one error a script can meet: the call is over. Everything else a caller does is a value.
public struct CallEnded: Error, Hashable, Sendable {
    public init() {}
}
