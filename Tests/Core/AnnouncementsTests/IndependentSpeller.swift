import Foundation
import _FoundationICU

/// Spanish numbers as ICU's rule-based speller writes them: what ours are compared with.
final class IndependentSpeller {
    private let formatter: UnsafeMutablePointer<UNumberFormat?>

    /// `rules` is one of ICU's rule sets, such as "%spellout-cardinal-feminine".
    init?(rules: String) {
        var status = U_ZERO_ERROR
        guard let formatter = swift_unum_open(UNUM_SPELLOUT, nil, 0, "es_MX", nil, &status) else { return nil }
        self.formatter = formatter
        let name = Array(rules.utf16)
        swift_unum_setTextAttribute(formatter, UNUM_DEFAULT_RULESET, name, Int32(name.count), &status)
        if status.rawValue > U_ZERO_ERROR.rawValue { return nil }
    }

    deinit { swift_unum_close(formatter) }

    func words(_ number: Int) -> String {
        var buffer = [UInt16](repeating: 0, count: 512)
        var status = U_ZERO_ERROR
        let length = swift_unum_formatInt64(formatter, Int64(number), &buffer, Int32(buffer.count), nil, &status)
        return String(decoding: buffer.prefix(Int(length)), as: UTF16.self).replacing("\u{AD}", with: "")
    }
}
