/// The parameters of a challenge or of credentials, `name=value` and `name="a \"value\""` (RFC 9110 §11.2), read with
/// limits: anybody may send them.
struct DigestParameters {
    static let mostOctets = 16_384
    static let most = 64

    private var values: [String: String] = [:]

    /// One text a parameter.
    init(_ texts: [String]) throws(DigestFailure) {
        guard texts.count <= Self.most else { throw .malformed("more than \(Self.most) parameters") }
        for text in texts {
            let (name, value) = try Self.parameter(text)
            guard values.updateValue(value, forKey: name) == nil else { throw .repeated(parameter: name) }
        }
    }

    subscript(name: String) -> String? { values[name] }

    func required(_ name: String) throws(DigestFailure) -> String {
        guard let value = values[name] else { throw .missing(parameter: name) }
        return value
    }

    func isTrue(_ name: String) -> Bool { values[name]?.lowercased() == "true" }

    /// A header's value as the schemes in it, each with the texts of its parameters.
    static func schemes(in value: String) throws(DigestFailure) -> [(scheme: String, parameters: [String])] {
        var schemes: [(scheme: String, parameters: [String])] = []
        for item in try items(of: value) {
            let token = item.prefix(while: SIPText.isTokenByte)
            let rest = item.dropFirst(token.count).drop(while: isSpace)
            if rest.first == UInt8(ascii: "="), rest.startIndex > item.startIndex, !schemes.isEmpty {
                schemes[schemes.count - 1].parameters.append(text(item))
            } else if !token.isEmpty, rest.isEmpty || rest.startIndex > token.endIndex {
                schemes.append((text(token), rest.isEmpty ? [] : [text(rest)]))
            } else {
                throw .malformed(text(item.prefix(60)))
            }
        }
        return schemes
    }

    /// What stands between the commas that are in no quotes.
    private static func items(of value: String) throws(DigestFailure) -> [ArraySlice<UInt8>] {
        let octets = Array(value.utf8)
        guard octets.count <= mostOctets else { throw .malformed("more than \(mostOctets) octets") }
        var (items, start, isQuoted, isEscaped) = ([ArraySlice<UInt8>](), 0, false, false)
        for (index, octet) in octets.enumerated() {
            if isEscaped {
                isEscaped = false
            } else if isQuoted, octet == UInt8(ascii: "\\") {
                isEscaped = true
            } else if octet == UInt8(ascii: "\"") {
                isQuoted.toggle()
            } else if octet == UInt8(ascii: ","), !isQuoted {
                items.append(octets[start..<index])
                start = index + 1
            }
        }
        guard !isQuoted else { throw .malformed("a quotation that does not end") }
        items.append(octets[start...])
        return items.map(trimmed).filter { !$0.isEmpty }
    }

    private static func parameter(_ whole: String) throws(DigestFailure) -> (name: String, value: String) {
        let octets = trimmed(Array(whole.utf8)[...])
        let name = octets.prefix(while: SIPText.isTokenByte)
        let rest = octets.dropFirst(name.count).drop(while: isSpace)
        guard octets.count <= mostOctets, !name.isEmpty, rest.first == UInt8(ascii: "="),
            octets.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 })
        else { throw .malformed(String(whole.prefix(60))) }
        let value = rest.dropFirst().drop(while: isSpace)
        let isQuoted = value.first == UInt8(ascii: "\"")
        guard let value = isQuoted ? unquoted(value) : bare(value) else { throw .malformed(String(whole.prefix(60))) }
        return (text(name).lowercased(), value)
    }

    private static func bare(_ value: ArraySlice<UInt8>) -> String? {
        let isPlain = !value.isEmpty && value.allSatisfy { !isSpace($0) && $0 != UInt8(ascii: "\"") }
        return isPlain ? text(value) : nil
    }

    private static func unquoted(_ value: ArraySlice<UInt8>) -> String? {
        var (octets, isEscaped) = ([UInt8](), false)
        for (index, octet) in zip(value.indices, value).dropFirst() {
            if isEscaped {
                octets.append(octet)
                isEscaped = false
            } else if octet == UInt8(ascii: "\\") {
                isEscaped = true
            } else if octet == UInt8(ascii: "\"") {
                return index == value.endIndex - 1 ? text(octets[...]) : nil
            } else {
                octets.append(octet)
            }
        }
        return nil
    }

    /// `name="value"`, for a line we send.
    static func quoted(_ name: String, _ value: String) throws(DigestFailure) -> String {
        guard value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { throw .unsendable(parameter: name) }
        return "\(name)=\"\(value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
    }

    private static func text(_ octets: ArraySlice<UInt8>) -> String { String(decoding: octets, as: UTF8.self) }

    private static func isSpace(_ octet: UInt8) -> Bool { octet == 0x20 || octet == 0x09 }

    private static func trimmed(_ octets: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let isBlank: (UInt8) -> Bool = { isSpace($0) || $0 == 0x0D || $0 == 0x0A }
        let front = octets.drop(while: isBlank)
        return front[..<(front.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? front.startIndex)]
    }
}
