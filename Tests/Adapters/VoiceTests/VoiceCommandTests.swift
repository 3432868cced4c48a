import Aside
import Foundation
import Speech
import Testing
import Voice

@Suite(.oneAtATime) struct `A voice command` {
    private let stub: Stub
    init() throws { stub = try Stub() }

    private func failure(_ command: VoiceCommand, saying text: String = "hola") async -> VoiceFailure? {
        do throws(VoiceFailure) {
            _ = try await Voice(command).speech(saying: text, in: "es-MX")
            return nil
        } catch { return error }
    }

    @Test func `is given the text and the language, and what it writes is the speech`() async throws {
        let wave = try stub.file(Stub.wave().bytes)
        let heard = stub.folder.appending(path: "heard").path
        let command = try stub.command("{ cat; printf ' %s' \"$1\"; } > \(heard); cat \(wave)")
        let speech = try await Voice(command).speech(saying: "¿Añadir «ñandú»?", in: "es-MX")
        #expect(speech.samples == Stub.wave().samples)
        #expect(try String(contentsOfFile: heard, encoding: .utf8) == "¿Añadir «ñandú»? es-MX")
    }

    @Test(arguments: [8000, 11_025, 16_000, 22_050, 24_000, 44_100, 48_000])
    func `may speak at any rate, and is brought to ours`(rate: Int) async throws {
        let command = try stub.command("cat > /dev/null; cat \(try stub.file(Stub.wave(rate: rate).bytes))")
        let speech = try await Voice(command).speech(saying: "hola", in: "es-MX")
        let expected = Stub.wave().samples
        #expect(abs(speech.samples.count - expected.count) <= 2)
        let worst = zip(speech.samples, expected).dropFirst(4200).prefix(7000).map { abs(Int($0) - Int($1)) }.max()
        #expect(try #require(worst) < 40, "at \(rate) Hz")
    }

    @Test func `that is not there, or may not be run, is named`() async throws {
        #expect(await failure(VoiceCommand(["/nowhere/voice"])) == .notFound("/nowhere/voice", errno: ENOENT))
        #expect(
            await failure(VoiceCommand(["no-such-voice-anywhere"]))
                == .notFound("no-such-voice-anywhere", errno: ENOENT))
        let text = try stub.file(Array("no program".utf8))
        #expect(await failure(VoiceCommand([text])) == .notFound(text, errno: EACCES))
    }

    @Test func `that fails is told with its status and its last words`() async throws {
        let command = try stub.command("cat > /dev/null; echo first >&2; echo 'no voice “x” here' >&2; exit 7")
        let failure = await failure(command)
        #expect(failure == .failed(status: 7, lastWords: "first; no voice “x” here"))
        #expect("\(failure!)" == "the voice command failed with status 7: first; no voice “x” here")
        #expect(await self.failure(try stub.command("kill -SEGV $$")) == .failed(status: 139, lastWords: ""))
    }

    @Test func `that does not read its text is still heard`() async throws {
        let command = try stub.command("exec 0<&-; cat \(try stub.file(Stub.wave().bytes))")
        #expect(
            try await Voice(command).speech(saying: String(repeating: "a", count: 4096), in: "es").samples.count
                == 16_000)
        #expect(await failure(command, saying: String(repeating: "a", count: 4097)) == .tooLong(bytes: 4097))
    }

    @Test func `that hangs is ended at its limit, and its children with it`() async throws {
        let pids = stub.folder.appending(path: "pids").path
        let command = try stub.command(
            """
            echo 'still thinking' >&2
            sleep 300 &
            echo $! > \(pids)
            sh -c 'trap "" TERM HUP; sleep 300 & echo $! >> \(pids); wait' &
            while [ $(wc -l < \(pids)) -lt 2 ]; do sleep 0.01; done
            wait
            """, limit: .seconds(2))
        let start = ContinuousClock.now
        #expect(await failure(command) == .late(.seconds(2), lastWords: "still thinking"))
        #expect(ContinuousClock.now - start < .seconds(20))
        let children = try String(contentsOfFile: pids, encoding: .utf8).split(separator: "\n").compactMap { Int32($0) }
        #expect(children.count == 2)
        for child in children { #expect(try await isGone(child), "child \(child) lives on") }
    }

    @Test func `that ends and leaves a child on its pipes keeps nobody waiting`() async throws {
        let wave = try stub.file(Stub.wave().bytes)
        let pids = stub.folder.appending(path: "pids").path
        let command = try stub.command("sleep 300 & echo $! > \(pids); cat \(wave)")
        #expect(try await Voice(command).speech(saying: "hola", in: "es").samples.count == 16_000)
        let child = try #require(Int32(String(contentsOfFile: pids, encoding: .utf8).dropLast()))
        #expect(try await isGone(child))
    }

    @Test func `that prints rubbish, nothing, or without end is told so`() async throws {
        #expect(
            await failure(try stub.command("echo hola; echo why >&2")) == .rubbish(.fault(.notWave), lastWords: "why"))
        #expect(await failure(try stub.command("cat > /dev/null")) == .rubbish(.nothing, lastWords: ""))
        #expect(await failure(try stub.command("cat /dev/zero")) == .rubbish(.tooMuch, lastWords: ""))
        var stereo = Stub.wave().bytes
        stereo[22] = 2
        let failure = await failure(try stub.command("cat \(try stub.file(stereo))"))
        let said =
            "the voice command wrote 16-bit PCM, 2 channels, 16000 Hz; expected a WAV file of 16-bit PCM, one channel, "
        #expect(failure?.description == "\(said)8000 to 48000 Hz")
        let broken = try stub.file(Array(Stub.wave().bytes.prefix(30)))
        #expect(await self.failure(try stub.command("cat \(broken)")) == .rubbish(.fault(.noSound), lastWords: ""))
        let fast = try stub.file(Wave(rate: 96_000, samples: [0]).bytes)
        #expect(await self.failure(try stub.command("cat \(fast)"))?.description.contains("96000 Hz") == true)
    }

    @Test func `that says nothing makes no prompt`() async throws {
        let command = try stub.command("cat \(try stub.file(Stub.wave(silent: true).bytes))")
        await #expect(throws: VoiceFailure.silence("Hola.")) {
            try await Voice(command).clip(saying: "Hola.", as: .sentence, in: "es-MX")
        }
        let empty = try stub.command("cat \(try stub.file(Wave(rate: 16_000, samples: []).bytes))")
        #expect(await failure(empty) == .silence("hola"))
    }

    @Test func `runs twice at once and no more`() async throws {
        let wave = try stub.file(Stub.wave().bytes)
        let folder = stub.folder.path
        let command = try stub.command(
            "echo > \(folder)/on.$$; ls \(folder) | grep -c '^on' >> \(folder)/most; sleep 0.2; rm \(folder)/on.$$; cat \(wave)"
        )
        let voice = Voice(command)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<8 { group.addTask { _ = try await voice.speech(saying: "hola", in: "es") } }
            try await group.waitForAll()
        }
        let most = try String(contentsOfFile: "\(folder)/most", encoding: .utf8).split(separator: "\n").compactMap {
            Int($0)
        }
        #expect(most.count == 8)
        #expect(try #require(most.max()) <= Voice.atOnce)
    }

    @Test func `ends when nobody wants to hear it any more`() async throws {
        let started = stub.folder.appending(path: "started").path
        let command = try stub.command("echo $$ > \(started).new; mv \(started).new \(started); exec sleep 300")
        let task = Task { await failure(command) }
        while !FileManager.default.fileExists(atPath: started) { try await Task.sleep(for: .milliseconds(5)) }
        let process = try #require(Int32(String(contentsOfFile: started, encoding: .utf8).dropLast()))
        task.cancel()
        #expect(await task.value == .cancelled)
        #expect(try await isGone(process))
    }

    /// A killed child of a killed parent is the system's to bury: that takes a moment.
    private func isGone(_ process: Int32) async throws -> Bool {
        let end = ContinuousClock.now + .seconds(10)
        while ContinuousClock.now < end {
            let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
            guard let status, !status.contains(") Z ") else { return true }
            try await Task.sleep(for: .milliseconds(10))
        }
        return false
    }
}
