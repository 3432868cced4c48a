import Foundation
import Telephony

/// Gives files that were cut short the header that their length asks for.
struct RecordingRepair {
    let folder: String

    func repair(_ names: [RecordingName]) -> [RecordingName: Duration] {
        var lengths: [RecordingName: Duration] = [:]
        for name in names {
            guard let path = try? RecordingPath(name, below: folder), let header = repair(path.file)?.header else {
                continue
            }
            lengths[name] = header.length
        }
        return lengths
    }

    func repairAll(changedSince moment: Timestamp) -> Int {
        let since = Date(timeIntervalSince1970: Double(moment.nanoseconds) / 1e9)
        let keys: Set<URLResourceKey> = [.contentModificationDateKey]
        let files = FileManager.default.enumerator(
            at: URL(fileURLWithPath: folder), includingPropertiesForKeys: Array(keys))
        var repaired = 0
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "wav",
                let date = try? file.resourceValues(forKeys: keys).contentModificationDate, date >= since
            else { continue }
            if repair(file.path)?.wasBroken == true { repaired += 1 }
        }
        return repaired
    }

    /// Nil when there is no such file, or it cannot be repaired.
    private func repair(_ path: String) -> (header: WAVHeader, wasBroken: Bool)? {
        let descriptor = open(path, O_RDWR | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return nil }
        var octets = [UInt8](repeating: 0, count: WAVHeader.size)
        let count = pread(descriptor, &octets, octets.count, 0)
        let found = count == octets.count ? WAVHeader(octets) : nil
        // What was cut before its header was on disc has none, or zeros; anything else is not ours to write into.
        guard found != nil || count < octets.count || octets.allSatisfy({ $0 == 0 }) else { return nil }
        var header = found ?? WAVHeader(channels: 1, dataSize: 0)
        let available = max(0, Int(status.st_size) - WAVHeader.size)
        header.dataSize = available - available % header.frameSize
        if header == found { return (header, false) }
        let mended = header.octets
        guard pwrite(descriptor, mended, mended.count, 0) == mended.count, fsync(descriptor) == 0 else { return nil }
        return (header, true)
    }
}
