internal import Dispatch
internal import Foundation
internal import Synchronization

/// The signals that the daemon obeys, as a stream. The sources live as long as this does.
final class Signals: Sendable {
    enum Signal: Sendable { case terminate, reload }

    let received: AsyncStream<Signal>
    private let sources: Mutex<[any DispatchSourceSignal]>

    init() {
        let (stream, continuation) = AsyncStream.makeStream(of: Signal.self)
        received = stream
        signal(SIGPIPE, SIG_IGN)
        sources = Mutex(
            [(SIGTERM, Signal.terminate), (SIGINT, .terminate), (SIGHUP, .reload)].map { number, meaning in
                signal(number, SIG_IGN)
                let source = DispatchSource.makeSignalSource(signal: number)
                source.setEventHandler { continuation.yield(meaning) }
                source.activate()
                return source
            })
    }
}
