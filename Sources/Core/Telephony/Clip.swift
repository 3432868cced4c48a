/// What a line plays, in order: pieces of audio with silences between them.
public enum Clip: Hashable, Sendable, Codable {
    case audio(ClipName)
    case pause(milliseconds: Int)
}
