internal import Codecs
internal import Content
internal import Document
internal import Foundation
internal import Media
internal import Secrets
internal import Speech
internal import Telephony

/// The rendered names on disc: `voice/LANGUAGE/HASH.wav` below the data, each beside the text that it says.
struct NameCache: Sendable {
    let folder: String
    /// Whose voice it is: another one's files are not found, so that a helpdesk that changes its voice hears it.
    let voice: [String]

    /// The clip that says a name, by its name inside the language.
    func clip(of name: SpokenName) throws(SecretsFailure) -> ClipName {
        let text = (voice + [name.language, name.text]).joined(separator: "\0")
        return ClipName("name-" + String(try Digest.sha256Hex(Array(text.utf8)).prefix(16)))
    }

    /// Nil where it was not rendered, or is spoilt.
    func audio(of clip: ClipName, _ name: SpokenName) -> EncodedAudio? {
        let path = path(of: clip, name.language)
        guard FileManager.default.fileExists(atPath: "\(path).wav") else { return nil }
        do throws(Problems) {
            return try WAVFile.read("\(path).wav").encoded(in: .all)
        } catch { return nil }
    }

    func keep(_ speech: Speech, as clip: ClipName, _ name: SpokenName) throws(Problems) {
        let bytes = Wave(rate: Speech.rate, samples: speech.samples).bytes
        let path = path(of: clip, name.language)
        do {
            try FileManager.default.createDirectory(
                atPath: "\(folder)/\(name.language)", withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o750])
            try Data(name.text.utf8).write(to: URL(filePath: "\(path).txt"), options: .atomic)
            try Data(bytes).write(to: URL(filePath: "\(path).wav"), options: .atomic)
        } catch {
            let message = Bilingual(es: "no se puede guardar: ", en: "cannot be kept: ")
            throw Problems(Problem(at: .whole(path), message + Bilingual(inBoth: error.localizedDescription)))
        }
    }

    /// As a line plays it.
    static func audio(of speech: Speech) -> EncodedAudio {
        EncodedAudio(samples: speech.samples, rate: .wide, codecs: .all)
    }

    /// Takes away what says none of `names`, once there are more than `most` files of a language.
    func prune(to names: Set<SpokenName>, most: Int) throws(SecretsFailure) {
        let files = FileManager.default
        for (language, names) in Dictionary(grouping: names, by: \.language) {
            // A folder that is not there, or cannot be read, has nothing to take away.
            let there = (try? files.contentsOfDirectory(atPath: "\(folder)/\(language)")) ?? []
            if there.count <= 2 * most { continue }
            var wanted: Set<String> = []
            for name in names { wanted.insert(try clip(of: name).raw) }
            for file in there where !wanted.contains(String(file.prefix { $0 != "." })) {
                // What stays is looked at again at the next start.
                try? files.removeItem(atPath: "\(folder)/\(language)/\(file)")
            }
        }
    }

    private func path(of clip: ClipName, _ language: String) -> String { "\(folder)/\(language)/\(clip)" }
}
