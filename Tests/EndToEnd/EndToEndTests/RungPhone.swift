import Foundation
import Media
import TestDrivers
import Telephony
import Testing

/// A department's telephone, played by sipp, that the gateway rings for a caller; with an ear and a voice of its own.
///
/// A caller who is put through hears it, and it hears the caller: each speaks a clip that is none of the line's.
struct RungPhone {
    /// What the caller hears when the department was not reached.
    static let notReached = "Por ahora nadie puede contestar ahí"

    let ear: RTPEar
    let sipp: SippProcess

    init(_ steps: (RTPEar) throws -> [SippCall.Step]) async throws {
        ear = try RTPEar(try await LineSounds.shipped())
        var call = SippCall(try steps(ear))
        call.isCalled = true
        call.limitSeconds = 100
        sipp = try await call.start(port: nil)
    }

    var uri: String { "sip:ventas@127.0.0.1:\(sipp.port)" }

    /// Where the line takes RTP of this telephone, as its INVITE says.
    func portOfTheLine() async throws -> Int {
        let sipp = sipp
        return try await eventually("an SDP of the line", limit: .seconds(30)) {
            let ours = sipp.messagesSoFar.components(separatedBy: "o=opcion1").dropFirst().last
            let line = ours?.split(whereSeparator: \.isNewline).first { $0.hasPrefix("m=audio ") }
            return line?.split(separator: " ").dropFirst().first.flatMap { Int($0) }
        }
    }

    /// Has it speak until the body is over.
    func speaking<Value>(_ clip: EncodedAudio, _ body: () async throws -> Value) async throws -> Value {
        let (ear, port) = (ear, try await portOfTheLine())
        let task = Task { await ear.speak(clip, to: port) }
        defer { task.cancel() }
        return try await body()
    }

    @discardableResult
    func end(_ location: SourceLocation = #_sourceLocation) async -> String {
        let outcome = await sipp.outcome()
        ear.close()
        #expect(outcome.succeeded, "\(outcome.errors)\n\(outcome.messages)", sourceLocation: location)
        return outcome.messages
    }
}

extension EncodedAudio {
    /// A sine, which no clip of the line's is.
    static func tone(_ hertz: Double, seconds: Double = 1) -> EncodedAudio {
        let samples = (0..<Int(seconds * 8_000)).map { Int16(6_000 * sin(2 * .pi * hertz * Double($0) / 8_000)) }
        return EncodedAudio(samples: samples)
    }
}

extension TestCaller {
    /// Waits for a second of a tone, in what it has received after the first `samples`.
    func hears(hertz: Double, after samples: Int, within limit: Duration) async throws {
        let deadline = ContinuousClock.now + limit * Slowness.factor
        while ContinuousClock.now < deadline {
            let recent = Array(self.samples.dropFirst(samples).suffix(3 * 8_000))
            if ToneFinder.sounds(hertz, in: recent, forSeconds: 1) { return }
            try await Task.sleep(for: .milliseconds(200))
        }
        throw DidNotHappen("the caller did not hear \(hertz) Hz within \(limit)")
    }
}
