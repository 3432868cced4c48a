import Aside
import Content
import Foundation
import Testing

@testable import Gateway

@Suite(.aside) struct `A change of files` {
    /// What each look at the files made of it, and what was read by then.
    private func due(_ looks: [Int], read: [Int]) -> [Bool] {
        var change = QuietChange<Int>()
        return zip(looks, read).map { change.isDue($0, since: $1) }
    }

    @Test func `is read when two looks in a row are the same, and then no more`() {
        #expect(due([0, 0, 1, 1, 1, 1], read: [0, 0, 0, 0, 1, 1]) == [false, false, false, true, false, false])
    }

    @Test func `is not read while somebody writes`() {
        #expect(due([0, 1, 2, 3, 4, 4], read: [0, 0, 0, 0, 0, 0]) == [false, false, false, false, false, true])
    }

    @Test func `that another has read, or that was taken back, is not read again`() {
        #expect(due([0, 1, 1, 1], read: [0, 0, 1, 1]) == [false, false, false, false])
        #expect(due([0, 1, 0, 0], read: [0, 0, 0, 0]) == [false, false, false, false])
    }

    @Test func `is seen when a file comes, goes, grows, is replaced by one as long or written in place`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "opcion1-state-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        func state() -> FolderState { FolderState(of: [folder.path, "\(folder.path)/none"], ending: ".yaml") }
        let file = folder.appending(path: "a.yaml")
        var seen = [state()]
        try Data("abc".utf8).write(to: file)
        seen.append(state())
        try Data("abcd".utf8).write(to: file)
        seen.append(state())
        try Data("abce".utf8).write(to: file, options: .atomic)
        seen.append(state())
        let later = Date(timeIntervalSinceNow: 60)
        try FileManager.default.setAttributes([.modificationDate: later], ofItemAtPath: file.path)
        seen.append(state())
        for (index, before) in seen.enumerated() {
            for after in seen[(index + 1)...] { #expect(before != after, "look \(index)") }
        }
        try Data("x".utf8).write(to: folder.appending(path: "a.yaml.swp"))
        try Data("x".utf8).write(to: folder.appending(path: ".b.yaml"))
        #expect(state() == seen.last)
        try FileManager.default.removeItem(at: file)
        #expect(state() == seen.first)
    }

    @Test func `is watched unless the settings say otherwise`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "opcion1-state-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "opcion1.yaml")
        for (line, watches) in [("", true), ("watch-dialplans: no\n", false), ("watch-dialplans: yes\n", true)] {
            let text = "sip: { listen: \"127.0.0.1:0\" }\ndata: d\ndialplans: p\nprompts: q\nconsole: { socket: c }\n"
            try Data("\(text)\(line)".utf8).write(to: file)
            #expect(try SettingsDecoder.read(file.path).watchesDialplans == watches)
        }
    }
}
