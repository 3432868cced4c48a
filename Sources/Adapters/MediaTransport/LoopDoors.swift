import CLinux
import Glibc

/// The descriptors a media loop waits on; open for as long as anybody may signal them.
final class LoopDoors: Sendable {
    static let timerToken: UInt64 = 0
    static let eventToken: UInt64 = 1

    /// Of the timer and the event: what wakes the loop.
    let waker: Int32
    /// Of all sockets: asked at each wake what can be read.
    let sockets: Int32
    let timer: Int32
    let event: Int32

    init() throws(MediaEngineFailure) {
        var opened: [Int32] = []
        func checked(_ fd: Int32) throws(MediaEngineFailure) -> Int32 {
            guard fd >= 0 else {
                for fd in opened { _ = Glibc.close(fd) }
                throw .system(errno: -fd)
            }
            opened.append(fd)
            return fd
        }
        waker = try checked(clinux_epoll_create())
        sockets = try checked(clinux_epoll_create())
        timer = try checked(clinux_timer_create())
        event = try checked(clinux_event_create())
        for (fd, token) in [(timer, Self.timerToken), (event, Self.eventToken)] {
            let refused = clinux_epoll_add(waker, fd, token)
            if refused < 0 { throw .system(errno: -refused) }
        }
    }

    deinit { for fd in [waker, sockets, timer, event] { _ = Glibc.close(fd) } }
}
