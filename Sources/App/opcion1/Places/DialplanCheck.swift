internal import Content
internal import Dialplan
internal import Document
internal import Foundation
internal import Gateway

/// Reads dialplans as a gateway would, without the sound of their prompts.
struct DialplanCheck {
    private let files: DialplanFiles

    /// Nil where there is none; then every text is taken to have its prompt.
    var prompts: String? { files.prompts }

    /// Without `prompts` it is the folder of that name beside the one of the first file, if there is one.
    init(files: [String], prompts: String?) {
        let beside = files.first.map { file in
            URL(filePath: file).deletingLastPathComponent().deletingLastPathComponent().appending(path: "prompts").path
        }
        self.files = DialplanFiles(files, prompts: prompts ?? beside.flatMap { Folder.exists($0) ? $0 : nil })
    }

    /// All dialplans of a folder.
    init(folder: String, prompts: String) throws(Problems) {
        files = try DialplanFiles(folder: folder, prompts: prompts)
    }

    func run() throws(Problems) -> [Dialplan] { try files.read().dialplans }
}
