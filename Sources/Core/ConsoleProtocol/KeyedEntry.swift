public import Telephony

/// What the caller keyed when something was asked. On the wire `keys`, or for a secret `secretLength` and no keys.
public struct KeyedEntry: Hashable, Sendable, Codable {
    /// What was asked for ("código de cliente").
    public let asked: String
    public let keys: Keys

    public init(asked: String, keys: Keys) {
        self.asked = asked.shown(upTo: ConsoleLimits.subjectLength)
        self.keys =
            switch keys {
            case .shown(let text): .shown(text.shown(upTo: ConsoleLimits.subjectLength))
            case .secret: keys
            }
    }

    private enum Field: String, CodingKey { case asked, keys, secretLength }

    public init(from decoder: any Decoder) throws {
        let line = try decoder.container(keyedBy: Field.self)
        asked = try line.decode(String.self, forKey: .asked)
        if let length = try line.decodeIfPresent(Int.self, forKey: .secretLength) {
            keys = .secret(length: length)
        } else {
            keys = .shown(try line.decode(String.self, forKey: .keys))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var line = encoder.container(keyedBy: Field.self)
        try line.encode(asked, forKey: .asked)
        switch keys {
        case .shown(let text): try line.encode(text, forKey: .keys)
        case .secret(let length): try line.encode(length, forKey: .secretLength)
        }
    }
}
