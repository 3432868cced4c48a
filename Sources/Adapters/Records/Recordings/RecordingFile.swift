import CallFlow
import Foundation
import Telephony

/// One WAV file being written, on the recordings' thread. It can be played at any time, as far as it goes.
final class RecordingFile {
    let name: RecordingName
    private let descriptor: Int32
    private let folder: String
    private var header: WAVHeader
    /// Octets of samples that wait for the next `flush`, and where they begin.
    private var pending: [UInt8] = []
    private var start = 0
    /// The first thing that went wrong.
    private(set) var failure: RecordingFailure?

    init(_ name: RecordingName, below root: String, channels: Int) throws(RecordingFailure) {
        self.name = name
        let path = try RecordingPath(name, below: root)
        folder = path.folder
        try path.makeFolders()
        descriptor = Foundation.open(path.file, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o640)
        guard descriptor >= 0 else { throw RecordingFailure(errno: errno, path.file) }
        header = WAVHeader(channels: channels, dataSize: 0)
        if let failure = Self.write(header.octets, at: 0, to: descriptor) {
            Foundation.close(descriptor)
            unlink(path.file)
            throw failure
        }
    }

    deinit { Foundation.close(descriptor) }

    /// - Parameter skipped: Samples that were lost before these; their time stays silent.
    func add(_ samples: [Int16], skipping skipped: Int) {
        if skipped > 0 {
            pending.append(contentsOf: repeatElement(0, count: skipped * WAVHeader.octetsPerSample))
        }
        pending.reserveCapacity(pending.count + samples.count * WAVHeader.octetsPerSample)
        for sample in samples {
            pending.append(UInt8(truncatingIfNeeded: sample))
            pending.append(UInt8(truncatingIfNeeded: sample >> 8))
        }
    }

    /// Hands what waits to the system. What cannot be written stays silent in the file, should there be space again
    /// later: a file has zeros where nothing was written. Returns what went wrong for the first time.
    func flush() -> RecordingFailure? {
        guard !pending.isEmpty else { return nil }
        defer {
            start += pending.count
            pending.removeAll(keepingCapacity: true)
        }
        var trouble = Self.write(pending, at: WAVHeader.size + start, to: descriptor)
        if trouble == nil {
            header.dataSize = start + pending.count
            trouble = Self.write(header.octets, at: 0, to: descriptor)
        }
        guard let trouble, failure == nil else { return nil }
        failure = trouble
        return trouble
    }

    /// Puts it on disc for good. Returns its length.
    func finish() throws(RecordingFailure) -> Duration {
        _ = flush()
        if let failure { throw failure }
        guard fsync(descriptor) == 0 else { throw RecordingFailure(errno: errno, name.raw) }
        RecordingPath.synchronise(folder)
        return header.length
    }

    private static func write(_ octets: [UInt8], at offset: Int, to descriptor: Int32) -> RecordingFailure? {
        var done = 0
        while done < octets.count {
            let count = octets.withUnsafeBytes { bytes in
                pwrite(descriptor, bytes.baseAddress.map { $0 + done }, octets.count - done, off_t(offset + done))
            }
            if count < 0 && errno == EINTR { continue }
            if count <= 0 { return RecordingFailure(errno: count < 0 ? errno : ENOSPC, "a recording") }
            done += count
        }
        return nil
    }
}

extension RecordingFailure {
    init(errno code: Int32, _ what: String) {
        switch code {
        case ENOSPC, EDQUOT: self = .discFull
        default: self = .cannotWrite("\(what): \(String(cString: strerror(code)))")
        }
    }
}
