import CallFlow
import Telephony

/// The files being written, on the recordings' thread.
final class RecordingDesk {
    private let folder: String
    private let report: @Sendable (RecordingTrouble) -> Void
    private var files: [UInt64: RecordingFile] = [:]

    init(folder: String, report: @escaping @Sendable (RecordingTrouble) -> Void) {
        self.folder = folder
        self.report = report
    }

    deinit {
        for file in files.values { close(file) { _ in } }
    }

    /// Nothing is ever left over.
    func work(off jobs: [RecordingJob]) -> Bool {
        var touched: Set<UInt64> = []
        for job in jobs {
            switch job {
            case .open(let id, let name, let channels, let tell):
                tell(open(id, name, channels: channels))
            case .samples(let id, let samples, let skipped):
                add(samples, to: id, skipping: skipped)
                touched.insert(id)
            case .finish(let id, let skipped, let tell):
                add([], to: id, skipping: skipped)
                guard let file = files.removeValue(forKey: id) else {
                    tell(.failure(.cannotWrite("the recording is already finished")))
                    continue
                }
                close(file, telling: tell)
            case .repair(let names, let tell):
                tell(RecordingRepair(folder: folder).repair(names))
            case .repairAll(let moment, let tell):
                tell(RecordingRepair(folder: folder).repairAll(changedSince: moment))
            }
        }
        for id in touched {
            guard let file = files[id], let failure = file.flush() else { continue }
            report(.incomplete(file.name, failure))
        }
        return false
    }

    private func open(_ id: UInt64, _ name: RecordingName, channels: Int) -> RecordingFailure? {
        do throws(RecordingFailure) {
            files[id] = try RecordingFile(name, below: folder, channels: channels)
            return nil
        } catch {
            return error
        }
    }

    private func add(_ samples: [Int16], to id: UInt64, skipping skipped: Int) {
        guard let file = files[id] else { return }
        if skipped > 0 { report(.dropped(file.name, samples: skipped)) }
        file.add(samples, skipping: skipped)
    }

    private func close(_ file: RecordingFile, telling tell: (Result<Duration, RecordingFailure>) -> Void) {
        if let failure = file.flush() { report(.incomplete(file.name, failure)) }
        do throws(RecordingFailure) {
            tell(.success(try file.finish()))
        } catch {
            tell(.failure(error))
        }
    }
}
