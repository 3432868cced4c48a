internal import CSpawn
internal import Glibc

/// The three pipes between us and a voice command. Our ends for reading do not block.
struct Pipes {
    struct Pipe {
        let reading: Int32
        let writing: Int32

        func close() {
            Glibc.close(reading)
            Glibc.close(writing)
        }
    }

    let input: Pipe
    let output: Pipe
    let complaints: Pipe

    init() throws(VoiceFailure) {
        input = try Self.pipe()
        do throws(VoiceFailure) {
            output = try Self.pipe()
        } catch {
            input.close()
            throw error
        }
        do throws(VoiceFailure) {
            complaints = try Self.pipe()
        } catch {
            input.close()
            output.close()
            throw error
        }
        for descriptor in [output.reading, complaints.reading] { _ = fcntl(descriptor, F_SETFL, O_NONBLOCK) }
    }

    func close() {
        for pipe in [input, output, complaints] { pipe.close() }
    }

    func closeChildrensEnds() {
        input.close()
        Glibc.close(output.writing)
        Glibc.close(complaints.writing)
    }

    func closeOurEnds() {
        Glibc.close(output.reading)
        Glibc.close(complaints.reading)
    }

    private static func pipe() throws(VoiceFailure) -> Pipe {
        var ends: [Int32] = [-1, -1]
        let number = cspawn_pipe(&ends)
        guard number == 0 else { throw .system(call: "pipe2", errno: number) }
        return Pipe(reading: ends[0], writing: ends[1])
    }
}
