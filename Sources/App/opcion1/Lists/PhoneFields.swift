internal import Document
internal import Helpdesk

/// What may be written of a telephone number in a list.
enum PhoneFields {
    /// Fewer digits than this reach nobody from outside: extensions, service codes.
    static let fewestDigits = 7
    /// ITU-T E.164 §6.1.
    static let mostDigits = 15

    /// Why `text` can be nobody's number, in a sentence; nil where it can be one.
    static func fault(in text: String) -> Bilingual? {
        if text.contains(#/^[0-9]([.,][0-9]+)?[eE]\+?[0-9]+$/#) {
            return Bilingual(
                es: "\(quoted(text)) es un número que la hoja de cálculo abrevió; dé a la columna formato de texto",
                en: "\(quoted(text)) is a number that the spreadsheet shortened; format the column as text")
        }
        let isSeveral = text.contains { ",;/".contains($0) }
        if text.contains(where: \.isLetter) {
            return Bilingual(
                es: "\(quoted(text)) no es un número de teléfono", en: "\(quoted(text)) is not a telephone number")
                + (isSeveral ? .severalInOneCell : .nothing)
        }
        let digits = text.filter { $0.isASCII && $0.isWholeNumber }
        if digits.count < fewestDigits {
            return Bilingual(
                es: "\(quoted(text)) es muy corto para un número de teléfono: \(fewestDigits) dígitos al menos",
                en: "\(quoted(text)) is too short for a telephone number: \(fewestDigits) digits at least")
        }
        // The prefix for calls abroad is no part of the number.
        let number = digits.hasPrefix("00") && !text.hasPrefix("+") ? String(digits.dropFirst(2)) : digits
        if number.count > mostDigits {
            return Bilingual(
                es: "\(quoted(text)) es muy largo para un número de teléfono: \(mostDigits) dígitos cuando más",
                en: "\(quoted(text)) is too long for a telephone number: \(mostDigits) digits at most")
                + (isSeveral ? .severalInOneCell : .nothing)
        }
        if Set(digits).count > 1 { return nil }
        return Bilingual(
            es: "\(quoted(text)) no es ningún número de teléfono: todos sus dígitos son iguales",
            en: "\(quoted(text)) is no telephone number: all its digits are the same")
    }
}

extension Bilingual {
    /// What follows a value that may be several, written together otherwise than lists are.
    static let severalInOneCell = Bilingual(
        es: "; varios van con “|” entre ellos", en: "; several stand with “|” between them")
}
