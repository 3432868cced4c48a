internal import CallFlow
internal import Document
internal import Records

/// Takes a list into the records, or tells everything that is wrong with it and takes nothing.
struct ListImport {
    let place: RecordsPlace
    let file: ListFile
    let isRehearsal: Bool
    let holdsPINs: Bool
    /// Where there is no database yet, every row of a rehearsal would be added.
    let count: Int

    func run(
        faults: (RecordsReader?) async throws(RecordsFailure) -> [ImportFault],
        take: (RecordsStore) async throws(ImportFailure) -> ImportCounts
    ) async throws(Failure) {
        let reader = place.hasDatabase ? try place.read() : nil
        let found: [ImportFault]
        do throws(RecordsFailure) { found = try await faults(reader) } catch { throw .work(error.sentence) }
        file.report(found)
        for warning in file.warnings(found) { Output.complain(warning) }
        let problems = file.reader.problems
        if !problems.isEmpty { throw .files(Problems(problems), so: "nothing was imported") }
        if isRehearsal, reader == nil { return tell(ImportCounts(added: count)) }
        let store = try place.change()
        let result: Result<ImportCounts, ImportFailure>
        do throws(ImportFailure) { result = .success(try await take(store)) } catch { result = .failure(error) }
        await store.close()
        switch result {
        case .success(let counts): tell(counts)
        case .failure(.faults(let faults)):
            file.report(faults)
            throw .files(Problems(file.reader.problems), so: "nothing was imported")
        case .failure(.records(let failure)): throw .work(failure.sentence)
        case .failure(.secrets(let text)): throw .work(text)
        }
    }

    private func tell(_ counts: ImportCounts) {
        let figures = "\(counts.added) added, \(counts.changed) changed, \(counts.unchanged) unchanged"
        Output.write(isRehearsal ? "would be: \(figures); nothing was written\n" : "\(figures)\n")
        if holdsPINs, !isRehearsal {
            Output.complain("\(file.path) holds PINs in clear; the records keep hashes only, so do not leave it about")
        }
    }
}

extension RecordsFailure {
    var sentence: String {
        switch self {
        case .discFull: "the disc is full"
        case .unavailable(let text): "the records cannot be used: \(text)"
        }
    }
}
