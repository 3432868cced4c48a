internal import Document
internal import Foundation

/// The program that makes pictures of graphs, where it is installed.
enum Graphviz {
    /// The largest dialplan that may be takes a few seconds.
    private static let limit: Duration = .seconds(60)

    /// Writes the first of `graphs`, in its language DOT, that it can draw as SVG to the file `path`.
    static func draw(_ graphs: [String], to path: String, language: MessageLanguage) async throws(Failure) {
        guard let program = find() else { throw .work(isMissing) }
        let files = FileManager.default
        let folder = files.temporaryDirectory.appending(path: "opcion1-\(UUID().uuidString)")
        do {
            defer { remove(folder, language) }
            try files.createDirectory(at: folder, withIntermediateDirectories: true)
            var complaint = ""
            for graph in graphs {
                let job = Job(folder)
                try Data(graph.utf8).write(to: job.input)
                try Data().write(to: job.complaints)
                if try await run(program, job) == 0 {
                    return try Data(contentsOf: job.output).write(to: URL(filePath: path), options: .atomic)
                }
                complaint = try String(String(contentsOf: job.complaints, encoding: .utf8).prefix { !$0.isNewline })
            }
            let message = Bilingual(
                es: "\(program.path) no pudo dibujar el plan: \(complaint)",
                en: "\(program.path) could not draw the dialplan: \(complaint)")
            throw Failure.work(message)
        } catch let failure as Failure {
            throw failure
        } catch {
            throw .cannotBeWritten(path, error.localizedDescription)
        }
    }

    private static let isMissing = Bilingual(
        es: "falta instalar Graphviz: “apt-get install graphviz” lo trae; --mermaid no necesita nada",
        en: "Graphviz is not installed: “apt-get install graphviz” brings it; --mermaid needs nothing")

    private static func remove(_ folder: URL, _ language: MessageLanguage) {
        do { try FileManager.default.removeItem(at: folder) } catch {
            let (path, why) = (folder.path, error.localizedDescription)
            let message = Bilingual(es: "\(path) se queda: \(why)", en: "\(path) is left behind: \(why)")
            Output.complain(message.text(in: language))
        }
    }

    private struct Job {
        let input, output, complaints: URL

        init(_ folder: URL) {
            input = folder.appending(path: "in.dot")
            output = folder.appending(path: "out.svg")
            complaints = folder.appending(path: "complaints")
        }
    }

    private static func find() -> URL? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.map { URL(filePath: String($0)).appending(path: "dot") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }

    /// Its exit status. What takes too long is ended.
    private static func run(_ program: URL, _ job: Job) async throws -> Int32 {
        let process = Process()
        process.executableURL = program
        process.arguments = ["-Tsvg", "-o", job.output.path]
        process.standardInput = try FileHandle(forReadingFrom: job.input)
        process.standardError = try FileHandle(forWritingTo: job.complaints)
        let (ends, end) = AsyncStream<Int32>.makeStream()
        process.terminationHandler = {
            end.yield($0.terminationStatus)
            end.finish()
        }
        try process.run()
        let watch = Task {
            try await Task.sleep(for: limit)
            if process.isRunning { process.terminate() }
        }
        defer { watch.cancel() }
        for await status in ends { return status }
        return -1
    }
}
