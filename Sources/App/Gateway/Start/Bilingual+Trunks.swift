import Document

/// What is told of the settings' trunks, phones and calls out.
extension Bilingual {
    static let transport = Bilingual(es: "transporte", en: "transport")
    static let identity = Bilingual(es: "identidad", en: "identity")
    static let dialledHeader = Bilingual(es: "encabezado del número marcado", en: "header of the dialled number")
    static let trunk = Bilingual(es: "troncal", en: "trunk")
    static let right = Bilingual(es: "derecho", en: "right")
    static let digest = Bilingual(es: "resumen de contraseña", en: "password digest")
    static let strangers = Bilingual(es: "trato a los desconocidos", en: "way with strangers")

    static let needsCertificate = Bilingual(
        es: "TLS necesita “tls” a su lado, con el certificado y su llave",
        en: "TLS needs “tls” beside it, with the certificate and its key")
    static let trunkIsNowhere = Bilingual(
        es: "una troncal necesita “servers”, a donde se le llama, o “from”, de donde llama",
        en: "a trunk needs “servers”, where it is called, or “from”, whence it calls")
    static let userWithoutPassword = Bilingual(
        es: "a este usuario le falta “password” o “password-file”",
        en: "this user lacks “password” or “password-file”")
    static let passwordWithoutUser = Bilingual(
        es: "hay una contraseña sin “user”", en: "there is a password without “user”")
    static let registersWithoutUser = Bilingual(
        es: "para registrarse hacen falta “user” y su contraseña",
        en: "to register, “user” and its password are needed")
    static let registersNowhere = Bilingual(
        es: "para registrarse hace falta “servers”", en: "to register, “servers” is needed")
    static let accountWithoutPassword = Bilingual(
        es: "a esta cuenta le falta “password” o “password-file”",
        en: "this account lacks “password” or “password-file”")
    static let twoPasswords = Bilingual(
        es: "“password-file” no puede estar junto a “password”", en: "“password-file” cannot stand beside “password”")

    static func unreadablePassword(_ path: String) -> Bilingual {
        Bilingual(
            es: "no se puede leer el archivo de la contraseña, \(quoted(path))",
            en: "the file of the password, \(quoted(path)), cannot be read")
    }

    static func openPassword(_ path: String) -> Bilingual {
        Bilingual(
            es: "cualquiera puede leer la contraseña en \(quoted(path)): quítele ese permiso (chmod o= …)",
            en: "anybody may read the password in \(quoted(path)): take that permission away (chmod o= …)")
    }

    static func noPassword(_ path: String) -> Bilingual {
        Bilingual(
            es: "se esperaba un renglón con la contraseña en \(quoted(path))",
            en: "expected one line with the password in \(quoted(path))")
    }

    static func isNoServer(_ text: String) -> Bilingual {
        Bilingual(
            es: "\(quoted(text)) no es un nombre ni una dirección, como “sip.ejemplo.mx” o “192.0.2.1:5060”",
            en: "\(quoted(text)) is no name or address, as “sip.carrier.example” or “192.0.2.1:5060”")
    }

    static func isNoUser(_ text: String) -> Bilingual {
        Bilingual(
            es: "\(quoted(text)) no sirve de usuario: se permiten letras sin acento, dígitos y “-_.+”",
            en: "\(quoted(text)) cannot be a user: plain letters, digits and “-_.+” are allowed")
    }

    static func isNoDestination(_ text: String) -> Bilingual {
        Bilingual(
            es: "\(quoted(text)) no es un país, como “mx”, ni el principio de un número, como “+5255”",
            en: "\(quoted(text)) is no country, as “mx”, nor the beginning of a number, as “+5255”")
    }
}
