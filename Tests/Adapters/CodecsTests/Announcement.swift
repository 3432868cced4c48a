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
    private static let frame = 320
    private let parts: [Part]

    init() throws {
        func clip(_ name: String) throws -> Part {
            .clip(try WAVFile.read(SourceTree.prompts.appending(path: "es-MX/\(name).wav").path))
        }
        parts = [
            try clip("say-su-numero-de-ticket-es"), .pause(300),
            try clip("digit-4"), .pause(40), try clip("digit-8"), .pause(40), try clip("digit-2"), .pause(230),
            try clip("digit-0"), try clip("digit-1"), .pause(230),
            try clip("digit-3"), .pause(100), try clip("digit-7-final"),
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

    /// All of it as one sound at 16 kHz.
    struct Track {
        var sound: [Int16] = []
        /// Where each clip lies in it.
        var clips: [Range<Int>] = []
        /// Where something ends or begins.
        var joins: [Int] { clips.flatMap { [$0.lowerBound, $0.upperBound] }.dropFirst().dropLast() }
    }

    /// The masters with the pauses between them, to the sample.
    var plan: Track {
        parts.reduce(into: Track()) { track, part in
            let start = track.sound.count
            switch part {
            case .clip(let clip):
                track.sound += clip.samples
                track.clips.append(start..<track.sound.count)
            case .pause(let milliseconds): track.sound += [Int16](repeating: 0, count: milliseconds * 16)
            }
        }
    }

    /// The same as frames of 20 ms carry it.
    var sent: Track {
        var (track, filling) = (Track(), 0)
        for part in parts {
            let start = track.sound.count
            switch part {
            case .clip(let clip):
                filling = (Self.frame - clip.samples.count % Self.frame) % Self.frame
                track.sound += clip.samples + [Int16](repeating: 0, count: filling)
                track.clips.append(start..<track.sound.count)
            case .pause(let milliseconds):
                let frames = Double(milliseconds * 16 - filling) / Double(Self.frame)
                track.sound += [Int16](repeating: 0, count: Int(frames.rounded()) * Self.frame)
            }
        }
        return track
    }
}
