public import Telephony

/// How telephone numbers are written within a country (ITU-T E.129 and the plans of the national regulators).
public struct NumberingPlan: Hashable, Sendable {
    public let country: Country
    /// `52`.
    public let countryCode: String
    /// What is dialled before a number abroad.
    public let abroad: String
    /// What is dialled, or was, before a number within the country; carriers go on sending what no longer is.
    let trunkPrefixes: [String]
    /// What stood, or stands, between the country code and a number of a mobile telephone, and is no part of it.
    let idleMobilePrefix: String?
    let patterns: [NumberPattern]
    /// Of the country, and those that every mobile network knows.
    public let emergencyNumbers: Set<String>

    /// What is longer than any number with its parameters is no number.
    private static let longestText = 128

    public init(of country: Country) { self = Self.all[country] ?? Self.mexico }

    init(
        _ country: Country, _ countryCode: String, _ patterns: [NumberPattern], abroad: String = "00",
        trunk: [String] = [], idle: String? = nil, emergency: Set<String> = []
    ) {
        self.country = country
        self.countryCode = countryCode
        self.patterns = patterns
        self.abroad = abroad
        trunkPrefixes = trunk
        idleMobilePrefix = idle
        emergencyNumbers = emergency.union(["112", "911"])
    }

    /// How many digits a number has within the country.
    public var nationalLengths: Set<Int> { Set(patterns.map(\.length)) }

    /// `911`, `9-1-1`: a call that must not be lost here.
    public func isEmergency(_ text: String) -> Bool {
        let number = Self.parts(of: text).number
        guard let digits = Self.digits(of: number) else { return false }
        return emergencyNumbers.contains(digits)
    }

    /// Reads what a trunk sends or somebody writes: `+52 (55) 1234-5678`, `0052…`, `5255…`, `01 55…`, `55…`, each with
    /// `;ext=300` or `;phone-context=+52` (RFC 3966) where it has. What is no number of any country stays what it is.
    public func read(_ text: String) -> PhoneNumber {
        guard text.utf8.count <= Self.longestText else { return PhoneNumber(asSent: text) }
        let parts = Self.parts(of: text)
        let asSent = PhoneNumber(asSent: String(parts.number), extensionDigits: parts.ext)
        let isGlobal = parts.number.first == "+"
        guard let digits = Self.digits(of: isGlobal ? parts.number.dropFirst() : parts.number) else { return asSent }
        let plan = parts.context.flatMap { context in
            Self.ordered.first { $0.countryCode == context }
        }
        let home = plan.flatMap { $0.country == country || $0.countryCode == countryCode ? nil : $0 } ?? self
        let number = (isGlobal ? Self.global(digits) : nil) ?? home.number(digits)
        return number.map { PhoneNumber($0, extensionDigits: parts.ext) } ?? asSent
    }

    /// Without a plus.
    private func number(_ digits: String) -> E164? {
        if emergencyNumbers.contains(digits) { return nil }
        if let national = national(digits) ?? trunkless(digits) { return E164(digits: countryCode + national) }
        if digits.hasPrefix(countryCode), let national = afterCountryCode(digits.dropFirst(countryCode.count)) {
            return E164(digits: countryCode + national)
        }
        if digits.hasPrefix(abroad) {
            let rest = String(digits.dropFirst(abroad.count))
            return rest.utf8.count > Self.mostDigitsOfAService ? Self.global(rest) : nil
        }
        return Self.ordered.lazy.compactMap { $0.withCountryCode(digits) }.first
    }

    private static let mostDigitsOfAService = 7

    /// What follows a plus; a prefix that is dialled within the country only, `+52 01 55…`, is no part of it.
    private static func global(_ digits: String) -> E164? {
        E164(digits: ordered.lazy.compactMap { $0.withCountryCode(digits)?.digits }.first ?? digits)
    }

    private func withCountryCode(_ digits: String) -> E164? {
        guard digits.hasPrefix(countryCode) else { return nil }
        return afterCountryCode(digits.dropFirst(countryCode.count)).flatMap { E164(digits: countryCode + $0) }
    }

    private func afterCountryCode(_ rest: Substring) -> String? {
        if let national = national(String(rest)) ?? trunkless(String(rest)) { return national }
        guard let idle = idleMobilePrefix, rest.hasPrefix(idle) else { return nil }
        return national(String(rest.dropFirst(idle.count)))
    }

    private func national(_ digits: String) -> String? {
        patterns.contains { $0.matches(digits) } ? digits : nil
    }

    private func trunkless(_ digits: String) -> String? {
        for prefix in trunkPrefixes where digits.hasPrefix(prefix) {
            let rest = String(digits.dropFirst(prefix.count))
            switch country {
            case .ar: if let mobile = Self.argentineMobile(rest) { return mobile }
            case .br: if let chosen = national(String(rest.dropFirst(2))), rest.first != "0" { return chosen }
            default: break
            }
            if let national = national(rest) { return national }
        }
        return nil
    }

    /// `11 15 1234 5678`: within Argentina 15 stands behind the area code, from abroad 9 before it.
    private static func argentineMobile(_ digits: String) -> String? {
        guard digits.utf8.count == 12, digits.first != "0" else { return nil }
        let lengths = digits.hasPrefix("11") ? [2] : [3, 4]
        for length in lengths where digits.dropFirst(length).hasPrefix("15") {
            return "9" + digits.prefix(length) + digits.dropFirst(length + 2)
        }
        return nil
    }

    private struct Parts {
        var number: Substring
        var ext: String?
        var context: String?
    }

    private static func parts(of text: String) -> Parts {
        let fields = text.split(separator: ";", omittingEmptySubsequences: false)
        var parts = Parts(number: trimmed(fields.first ?? ""))
        for field in fields.dropFirst() {
            let pair = field.split(separator: "=", maxSplits: 1)
            guard pair.count == 2 else { continue }
            switch pair[0].lowercased() {
            case "ext": parts.ext = digits(of: pair[1])
            case "phone-context": parts.context = pair[1].first == "+" ? digits(of: pair[1].dropFirst()) : nil
            default: break
            }
        }
        return parts
    }

    static func trimmed(_ text: some StringProtocol) -> Substring {
        var rest = Substring(text)
        while rest.first == " " || rest.first == "\t" { rest.removeFirst() }
        while rest.last == " " || rest.last == "\t" { rest.removeLast() }
        return rest
    }

    /// Without the visual separators of RFC 3966 and spaces; nil where anything else is there, or nothing.
    static func digits(of text: some StringProtocol) -> String? {
        var digits: [UInt8] = []
        for byte in text.utf8 {
            if byte.isDigit {
                digits.append(byte)
            } else if !separators.contains(byte) {
                return nil
            }
        }
        return digits.isEmpty ? nil : String(decoding: digits, as: UTF8.self)
    }

    private static let separators = Set("-.() ".utf8)
}
