import Glibc

/// What a thread computed, whatever else the machine did meanwhile.
enum ProcessorTime {
    static var ofThisThread: Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
}
