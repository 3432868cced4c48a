import Glibc

/// A function that runs on a thread of its own.
final class ThreadBody: Sendable {
    private let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }

    /// 0, or the errno with which the system refused.
    func start() -> Int32 {
        var handle = pthread_t()
        let context = Unmanaged.passRetained(self)
        let failure = pthread_create(
            &handle, nil,
            { raw in
                guard let raw else { return nil }
                Unmanaged<ThreadBody>.fromOpaque(raw).takeRetainedValue().body()
                return nil
            }, context.toOpaque())
        if failure == 0 {
            pthread_detach(handle)
        } else {
            context.release()
        }
        return failure
    }
}
