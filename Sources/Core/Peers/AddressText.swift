/// The small print of RFC 3261's grammar that addresses are written in.
enum AddressText {
    /// Longer names are cut: they are shown to people.
    private static let longestName = 128

    /// `%40` is `@`; nil where an escape is broken, where what it says is no UTF-8, or where control characters stand.
    static func unescaped(_ text: Substring) -> String? {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(value), let low = rest.popFirst().flatMap(value)
            else { return nil }
            bytes.append(high << 4 | low)
        }
        guard let decoded = String(validating: bytes, as: UTF8.self),
            !decoded.unicodeScalars.contains(where: isControl)
        else { return nil }
        return decoded
    }

    private static func value(_ hex: UInt8) -> UInt8? {
        switch hex {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): hex - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): hex - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): hex - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.properties.generalCategory == .format
    }

    /// What people are shown of a display name; nil where nothing is left of it.
    static func shown(_ name: String) -> String? {
        let scalars = name.unicodeScalars.filter { !isControl($0) }.prefix(longestName)
        let shown = String(NumberingPlan.trimmed(String(String.UnicodeScalarView(scalars))))
        return shown.isEmpty ? nil : shown
    }

    /// `name=value` and `name`, unescaped and unquoted; broken ones are left out. The first of a name holds.
    static func parameters(_ fields: ArraySlice<Substring>) -> [String: String] {
        var found: [String: String] = [:]
        for field in fields {
            let pair = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = NumberingPlan.trimmed(pair.first ?? "").lowercased()
            var value = NumberingPlan.trimmed(pair.count > 1 ? pair[1] : "")
            if value.utf8.count >= 2, value.first == "\"", value.last == "\"" { value = value.dropFirst().dropLast() }
            guard !name.isEmpty, found[name] == nil, let value = unescaped(value) else { continue }
            found[name] = value
        }
        return found
    }

    static func hostAndPort(_ text: Substring) -> (String, Int?)? {
        let place = NumberingPlan.trimmed(text)
        var host = place
        var port = Substring()
        if place.first == "[" {
            guard let end = place.firstIndex(of: "]") else { return nil }
            host = place[..<end].dropFirst()
            port = place[place.index(after: end)...]
            guard port.isEmpty || port.first == ":" else { return nil }
        } else if let colon = place.firstIndex(of: ":") {
            host = place[..<colon]
            port = place[colon...]
        }
        guard !host.isEmpty, host.utf8.allSatisfy(isOfHost) else { return nil }
        if port.isEmpty { return (host.lowercased(), nil) }
        guard let number = UInt16(port.dropFirst()), number > 0 else { return nil }
        return (host.lowercased(), Int(number))
    }

    private static func isOfHost(_ byte: UInt8) -> Bool {
        byte.isDigit || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")) || byte == 0x2D
            || byte == 0x2E || byte == 0x5F || byte == 0x3A
    }

    /// `text` at each `separator` that stands neither in quotes nor in angle brackets.
    static func split(_ text: String, at separator: UInt8) -> [Substring] {
        var parts: [Substring] = []
        var start = text.startIndex
        var (isQuoted, isEscaped, isInBrackets) = (false, false, false)
        for index in text.utf8.indices {
            let byte = text.utf8[index]
            if isEscaped {
                isEscaped = false
            } else if isQuoted {
                if byte == UInt8(ascii: "\\") { isEscaped = true }
                if byte == UInt8(ascii: "\"") { isQuoted = false }
            } else if byte == UInt8(ascii: "\"") {
                isQuoted = true
            } else if byte == UInt8(ascii: "<") {
                isInBrackets = true
            } else if byte == UInt8(ascii: ">") {
                isInBrackets = false
            } else if byte == separator, !isInBrackets {
                parts.append(text[start..<index])
                start = text.utf8.index(after: index)
            }
        }
        return parts + [text[start...]]
    }
}
