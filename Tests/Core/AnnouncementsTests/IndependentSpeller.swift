import Foundation
import _FoundationICU

/// Numbers as ICU's rule-based speller writes them: what ours are compared with.
final class IndependentSpeller {
    private let formatter: UnsafeMutablePointer<UNumberFormat?>
    private let buffer = UnsafeMutableBufferPointer<UInt16>.allocate(capacity: 512)

    /// `rules` is one of ICU's rule sets, such as "%spellout-cardinal-feminine".
    init?(_ locale: String, rules: String) {
        var status = U_ZERO_ERROR
        guard let formatter = swift_unum_open(UNUM_SPELLOUT, nil, 0, locale, nil, &status) else { return nil }
        self.formatter = formatter
        let name = Array(rules.utf16)
        swift_unum_setTextAttribute(formatter, UNUM_DEFAULT_RULESET, name, Int32(name.count), &status)
        if status.rawValue > U_ZERO_ERROR.rawValue { return nil }
    }

    deinit {
        swift_unum_close(formatter)
        buffer.deallocate()
    }

    /// Without soft hyphens, which say where a line may be broken.
    func words(_ number: Int) -> String {
        var status = U_ZERO_ERROR
        let length = swift_unum_formatInt64(
            formatter, Int64(number), buffer.baseAddress, Int32(buffer.count), nil, &status)
        let softHyphen: UInt16 = 0xAD
        var kept = 0
        var index = 0
        while index < Int(length) {
            let unit = buffer[index]
            if unit != softHyphen {
                buffer[kept] = unit
                kept += 1
            }
            index += 1
        }
        return String(decoding: UnsafeBufferPointer(rebasing: buffer[..<kept]), as: UTF16.self)
    }
}
