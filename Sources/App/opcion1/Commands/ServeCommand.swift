internal import Document
internal import Gateway

/// `opcion1 serve`: the daemon.
enum ServeCommand: Command {
    static let name = "serve"
    static let summary = "answers the line until it is told to stop"
    static let usage = """
        opcion1 serve [--settings FILE]

          --settings FILE   the settings; without it /etc/opcion1/opcion1.yaml, or for a user who is not root
                            opcion1/opcion1.yaml in the XDG configuration folder

        SIGTERM takes no new calls and stops when the last one is over; a second SIGTERM stops at once.
        SIGHUP reads dialplans and prompts anew for the calls that come; changed dialplans and holidays are taken by
        themselves, unless the settings say “watch-dialplans: no”. What is wrong is told and not taken.
        """

    static func run(_ arguments: inout Arguments) async throws(Failure) {
        if isHelp(&arguments) { return }
        let settings = try SettingsFile.read(&arguments)
        try arguments.finish()
        // Before the start, so that an order that comes during it is neither lost nor deadly.
        let signals = Signals()
        let time = SystemTime()
        let log = Log(time: time)
        let gateway: Gateway
        do throws(StartFailure) {
            gateway = try await Gateway.start(settings, time: time, log: log)
        } catch {
            switch error {
            case .files(let problems):
                throw .work(Bilingual(es: problems.text(in: .spanish), en: problems.text(in: .english)))
            case .other(let sentence): throw .work(Bilingual(inBoth: sentence))
            }
        }
        await withDiscardingTaskGroup { group in
            group.addTask {
                for await signal in signals.received {
                    switch signal {
                    case .terminate: gateway.drain()
                    case .reload: do { try await gateway.reload() } catch { continue }
                    }
                }
            }
            await gateway.run()
            group.cancelAll()
        }
    }
}
