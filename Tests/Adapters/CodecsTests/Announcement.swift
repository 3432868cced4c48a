import Codecs
import Content
import Foundation
import Media
import TestDrivers
import Testing

/// A sentence with a ticket number, as the line plays it: clips that touch, clips with short pauses, and long ones.
struct Announcement {
    private enum Part {
        case clip(WAVFile)
        case pause(Int)
    }
    private let parts: [Part]

    init() throws {
        func clip(_ name: String) throws -> Part {
            .clip(try WAVFile.read(SourceTree.prompts.appending(path: "es-MX/\(name).wav").path))
        }
        parts = [
            try clip("say-su-numero-de-ticket-es"), .pause(300),
            try clip("digit-4"), .pause(40), try clip("digit-8"), .pause(40), try clip("digit-2"), .pause(230),
            try clip("digit-0"), try clip("digit-1"), .pause(230),
            try clip("digit-3"), .pause(100), try clip("digit-7-final"), .pause(200),
        ]
    }

    /// What a session plays.
    var items: [PlayItem] {
        parts.map { part in
            switch part {
            case .clip(let sound): .audio(sound.encoded(in: .all))
            case .pause(let milliseconds): .pause(milliseconds: milliseconds)
            }
        }
    }

    /// The masters at 16 kHz with the pauses between them: to the frame as sent, or to the sample as planned.
    func sound(inFrames: Bool) -> [Int16] {
        parts.reduce(into: []) { sound, part in
            switch part {
            case .clip(let clip):
                sound += clip.samples
                if inFrames { sound += [Int16](repeating: 0, count: (320 - clip.samples.count % 320) % 320) }
            case .pause(let milliseconds):
                sound += [Int16](repeating: 0, count: milliseconds * 16)
            }
        }
    }

    /// Where one part ends and the next begins, in samples at 16 kHz as sent.
    var joins: [Int] {
        var (place, joins) = (0, [Int]())
        for part in parts {
            switch part {
            case .clip(let clip): place += (clip.samples.count + 319) / 320 * 320
            case .pause(let milliseconds): place += milliseconds * 16
            }
            joins.append(place)
        }
        return joins.dropLast()
    }
}
