internal import CallFlow
internal import Document
internal import Foundation
internal import Gateway
internal import Records
internal import Secrets
internal import Telephony

/// Where the records lie: the folder the settings name, or one named outright.
struct RecordsPlace {
    static let usage = """
          --data FOLDER     the folder of the records
          --settings FILE   the gateway's settings, which name that folder; without either of the two the settings
                            that “opcion1 serve” reads
        \(MessageLanguage.usage)
        """

    let folder: String
    /// Nil where a folder was named and no settings.
    let settings: GatewaySettings?
    /// Of what is told.
    let language: MessageLanguage
    private let isNamedOutright: Bool

    /// What was said on the command line; nothing is read for it.
    struct Options {
        let data: String?
        let settings: String?
        let language: MessageLanguage?

        init(data: String) {
            self.data = data
            settings = nil
            language = nil
        }

        init(_ arguments: inout Arguments) throws(Failure) {
            language = try arguments.messageLanguage()
            data = try arguments.option("--data")
            settings = try arguments.option("--settings")
        }
    }

    init(_ options: Options, _ arguments: inout Arguments) throws(Failure) {
        let needsSettings = options.data == nil || options.settings != nil
        settings = needsSettings ? try SettingsFile.read(options.settings ?? SettingsFile.usual) : nil
        language = .chosen(options.language, by: settings)
        arguments.language = language
        folder = options.data ?? settings?.data ?? ""
        isNamedOutright = options.data != nil
    }

    /// What the dialplans of the settings tell.
    var helpdesks: Helpdesks { settings.map { Helpdesks(dialplans: $0.dialplans) } ?? Helpdesks() }

    var database: String { "\(folder)/opcion1.db" }
    var hasDatabase: Bool { FileManager.default.fileExists(atPath: database) }

    /// Where the sound of a recording lies.
    func file(of recording: RecordingName) -> String { "\(folder)/recordings/\(recording).wav" }

    func read() throws(Failure) -> RecordsReader {
        do throws(OpenFailure) { return try RecordsReader(Storage(path: database)) } catch {
            throw .work(error.message)
        }
    }

    /// The helpdesk of that name, or the only one that the dialplans, or else the records, know.
    func helpdesk(_ name: String?) async throws(Failure) -> HelpdeskName {
        let known = helpdesks
        guard name == nil, known.byName.isEmpty, hasDatabase else {
            return try known.chosen(name, stored: [])
        }
        let reader = try read()
        let stored: [HelpdeskName]
        do throws(RecordsFailure) { stored = try await reader.helpdesks() } catch { throw .work(error.message) }
        return try known.chosen(name, stored: stored)
    }

    /// For short changes beside a gateway or without one. Where there is no database yet, one is made.
    func change() throws(Failure) -> RecordsStore {
        if !hasDatabase { try prepareFolder() }
        do throws(OpenFailure) {
            let hasher = PINHasher()
            return try RecordsStore(
                Storage(path: database), as: .tool,
                // A PIN that cannot be compared is taken for a new one, and hashed anew.
                isRightPIN: { pin, hash in (try? await hasher.isPIN(pin, hashedAs: hash)) ?? false },
                report: { Output.complain("opcion1: \($0)") })
        } catch { throw .work(error.message) }
    }

    private func prepareFolder() throws(Failure) {
        let files = FileManager.default
        if !files.fileExists(atPath: folder) {
            if isNamedOutright {
                throw .work(Bilingual(es: "no existe la carpeta \(folder)", en: "there is no folder \(folder)"))
            }
            do {
                try files.createDirectory(
                    atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o750])
            } catch {
                let why = error.localizedDescription
                throw .work(
                    Bilingual(
                        es: "no se puede crear la carpeta \(folder): \(why)",
                        en: "the folder \(folder) cannot be made: \(why)"))
            }
        }
        var status = stat()
        // What root makes in another's folder its owner, the gateway, could not write.
        if geteuid() == 0, stat(folder, &status) == 0, status.st_uid != 0 {
            let owner = getpwuid(status.st_uid).map { String(cString: $0.pointee.pw_name) } ?? "\(status.st_uid)"
            let command = "sudo -u \(owner) opcion1 …"
            throw .work(
                Bilingual(
                    es: "todavía no hay base de datos en \(folder); créela como dueño de la carpeta: \(command)",
                    en: "there is no database in \(folder) yet; make it as the folder's owner: \(command)"))
        }
    }
}
