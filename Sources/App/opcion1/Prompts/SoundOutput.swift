internal import Content
internal import Document
internal import Foundation
internal import Speech

/// Where a sound goes that somebody wants to hear: a file, or the machine's sound device.
enum SoundOutput {
    /// Programs that play a WAV file, with what they are told before its name; the first there is plays.
    private static let players = [["paplay"], ["aplay", "-q"], ["pw-play"]]

    static func write(_ wave: Wave, to path: String) throws(Failure) {
        do { try Data(wave.bytes).write(to: URL(filePath: path)) } catch {
            throw .cannotBeWritten(path, error.localizedDescription)
        }
    }

    static func play(_ wave: Wave) throws(Failure) {
        guard let (program, options) = player() else {
            let names = players.compactMap(\.first).joined(separator: ", ")
            throw .work(
                Bilingual(es: "no hay \(names) con que tocarlo", en: "there is none of \(names) to play it with")
                    + .sayOut)
        }
        let file = FileManager.default.temporaryDirectory.appending(path: "opcion1-\(UUID().uuidString).wav")
        try write(wave, to: file.path)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = options + [file.path]
        do { try process.run() } catch {
            let why = error.localizedDescription
            throw .work(
                Bilingual(es: "\(program) no se puede correr: \(why)", en: "\(program) cannot be run: \(why)") + .sayOut
            )
        }
        process.waitUntilExit()
        if process.terminationStatus != 0 {
            throw .work(
                Bilingual(
                    es: "\(program) no lo tocó (¿hay dispositivo de sonido?)",
                    en: "\(program) did not play it (is there a sound device?)") + .sayOut)
        }
    }

    private static func player() -> (program: String, options: [String])? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        for player in players {
            for folder in folders {
                let program = "\(folder)/\(player[0])"
                if FileManager.default.isExecutableFile(atPath: program) { return (program, Array(player.dropFirst())) }
            }
        }
        return nil
    }
}

extension Bilingual {
    fileprivate static let sayOut = Bilingual(es: "; diga --out FILE.wav", en: "; say --out FILE.wav")
}
