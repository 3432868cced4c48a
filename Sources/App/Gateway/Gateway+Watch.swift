internal import Content
internal import Document
internal import Telephony

extension Gateway {
    /// How long dialplans and holidays must have been left alone before they are read.
    private static let quiet: Duration = .seconds(1)

    /// Reloads when dialplans or holidays have changed on disc, until the task is cancelled.
    func watchDialplans() async {
        guard settings.watchesDialplans else { return }
        var change = QuietChange<FolderState>()
        while true {
            do throws(CancellationError) { try await time.sleep(for: Self.quiet) } catch { return }
            guard change.isDue(shelf.stateOnDisc, since: shelf.stateRead) else { continue }
            // What is wrong stands in the log, and is not read again until it changes.
            do throws(Problems) { try await reload() } catch { continue }
        }
    }
}
