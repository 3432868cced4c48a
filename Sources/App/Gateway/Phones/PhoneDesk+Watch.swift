internal import Peers
internal import Telephony

/// What the desk does by itself.
extension PhoneDesk {
    /// Registrations that come meanwhile are due later than this.
    private static let longestWait = Duration.seconds(5)
    private static let savingInterval = Duration.seconds(1)

    /// Lets registrations run out, keeps NATs open and the file as it should be, until the task is cancelled.
    /// - Parameter probe: asks a phone whether it is there, and tells whether it answered.
    func run(probe: @escaping @Sendable (PhoneBinding) async -> Bool) async {
        await withDiscardingTaskGroup { group in
            group.addTask { await self.keepSaved() }
            while true {
                for effect in timeReached() {
                    switch effect {
                    case .probe(let binding):
                        group.addTask {
                            self.log(self.probed(binding, isAnswered: await probe(binding)))
                        }
                    case .unreachable: log([effect])
                    }
                }
                let wait = nextDue.map { min(max($0 - time.now, .zero), Self.longestWait) } ?? Self.longestWait
                do throws(CancellationError) { try await time.sleep(for: wait) } catch { return }
            }
        }
    }

    private func log(_ effects: [Registrar.Effect]) {
        for case .unreachable(let account) in effects { log.say("phones", "\(account) is not registered any more") }
    }

    /// At once, and then at most once a second.
    private func keepSaved() async {
        while await changes.receive() != nil {
            changes.clear()
            save()
            do throws(CancellationError) { try await time.sleep(for: Self.savingInterval) } catch { break }
        }
        if changes.clear() > 0 { save() }
    }

    func save() {
        do throws(PhoneFile.Failure) { try file.write(saved) } catch {
            log.say("phones", "registrations are not kept over a restart: \(error)")
        }
    }
}
