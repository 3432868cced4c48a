import Document

/// What is told of the gateway's settings.
extension Bilingual {
    static let country = Bilingual(es: "país", en: "country")
    static let language = Bilingual(es: "idioma", en: "language")

    static let needsAdvertised = Bilingual(
        es: "una dirección que vale por todas las del equipo necesita “advertised” a su lado",
        en: "an address that stands for all of the machine's needs “advertised” beside it")
    static let addressAndPort = Bilingual(
        es: "se esperaba una dirección y un puerto, como “192.0.2.1:5060” o “udp:192.0.2.1:5060”",
        en: "expected an address and a port, as in “192.0.2.1:5060” or “udp:192.0.2.1:5060”")
    static let rangeOfPorts = Bilingual(
        es: "se esperaban puertos, como “16384-32767”, o “any”",
        en: "expected a range of ports, as in “16384-32767”, or “any”")
    static let addressOfSIP = Bilingual(
        es: "se esperaba una dirección SIP, como “sip:2001@192.0.2.10”",
        en: "expected a SIP address, as in “sip:2001@192.0.2.10”")

    static func isNoAddress(_ text: String) -> Bilingual {
        Bilingual(es: "\(quoted(text)) no es una dirección IP", en: "\(quoted(text)) is no IP address")
    }

    static func isNoBlock(_ text: String) -> Bilingual {
        Bilingual(
            es: "\(quoted(text)) no es una dirección ni un bloque de ellas, como “192.0.2.0/24”",
            en: "\(quoted(text)) is no address or block of addresses, as in “192.0.2.0/24”")
    }
}
