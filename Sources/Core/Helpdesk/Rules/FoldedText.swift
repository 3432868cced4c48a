/// Small letters without the accents of Spanish, whether written as one scalar or as letter and mark: names of
/// severities and forbidden words are found however they are typed.
func foldedText(_ text: String) -> String {
    let scalars = text.lowercased().unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
        switch scalar {
        case "á", "à", "â", "ä", "ã": "a"
        case "é", "è", "ê", "ë": "e"
        case "í", "ì", "î", "ï": "i"
        case "ó", "ò", "ô", "ö", "õ": "o"
        case "ú", "ù", "û", "ü": "u"
        case "ñ": "n"
        case "ç": "c"
        case "\u{300}"..."\u{36F}": nil
        default: scalar
        }
    }
    return String(String.UnicodeScalarView(scalars))
}
