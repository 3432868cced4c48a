public import Document
internal import Glibc
public import Speech
public import Telephony

/// The folder of one language's prompts in the hands of the one who changes it.
public final class PromptFolder: Sendable {
    public let path: String
    /// Holds the lock; the system takes it back when the process ends, however it ends.
    private let descriptor: Int32

    /// Makes the folder where there is none. Throws while another process changes it.
    public init(_ path: String) throws(Problems) {
        self.path = path
        if mkdir(path, 0o755) != 0, errno != EEXIST { throw FileBytes.unwritable(path) }
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileBytes.unwritable(path) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            let message = Bilingual(
                es: "otro “opcion1 prompts build” lo está cambiando",
                en: "is being changed by another “opcion1 prompts build”")
            throw Problems(Problem(at: .whole(path), message))
        }
        FileBytes.removeLeftovers(in: path)
    }

    deinit {
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }

    /// Puts the sound of a clip in its place, in one step.
    public func write(_ speech: Speech, as name: ClipName) throws(Problems) {
        try FileBytes.replace(
            "\(path)/\(name.raw).wav", with: Wave(rate: Speech.rate, samples: speech.samples).bytes)
    }

    /// What is not there is gone already.
    public func remove(_ name: ClipName) throws(Problems) {
        let file = "\(path)/\(name.raw).wav"
        guard unlink(file) == 0 || errno == ENOENT else { throw FileBytes.unwritable(file) }
    }
}
