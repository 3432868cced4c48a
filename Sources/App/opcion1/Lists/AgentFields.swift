internal import ConsoleProtocol
internal import Document
internal import Telephony

/// What may be written of an agent; each method tells in a sentence what may not.
enum AgentFields {
    /// The name that is typed to sign in, and that names the agent's clip.
    static func fault(inName name: String) -> Bilingual? {
        let isUsable =
            name.count <= ConsoleLimits.nameLength && name.first != "-"
            && name.unicodeScalars.allSatisfy { scalar in
                switch scalar {
                case "a"..."z", "0"..."9", ".", "-", "_": true
                default: false
                }
            }
        if isUsable { return nil }
        let most = ConsoleLimits.nameLength
        return Bilingual(
            es: "\(quoted(name)) no sirve como nombre para entrar: hasta \(most) de a-z, 0-9, “.”, “-” y “_”",
            en: "\(quoted(name)) is not a name to sign in with: up to \(most) of a to z, 0 to 9, “.”, “-” and “_”")
    }

    static func fault(inSIP uri: String) -> Bilingual? {
        let scheme = ["sip:", "sips:"].first { uri.hasPrefix($0) }
        let host = uri.dropFirst(scheme?.count ?? 0).split(separator: "@", omittingEmptySubsequences: false).last ?? ""
        let isUsable =
            scheme != nil && !host.isEmpty && !";:?".contains(host.prefix(1))
            && uri.unicodeScalars.allSatisfy { (0x21...0x7E).contains($0.value) && !"<>\"".unicodeScalars.contains($0) }
        if isUsable { return nil }
        return Bilingual(
            es: "\(quoted(uri)) no es una dirección SIP, como “sip:ana@192.0.2.40”",
            en: "\(quoted(uri)) is not a SIP address, as in “sip:ana@192.0.2.40”")
    }

    static func faults(inQueues queues: [QueueName], known: Set<QueueName>) -> [Bilingual] {
        if queues.isEmpty { return [.servesNoQueue] }
        if known.isEmpty { return [] }
        let names = known.map(\.raw).sorted()
        return queues.filter { !known.contains($0) }.map { queue in
            let meant = nearest(queue.raw, among: names)
            let message = Bilingual(
                es: "no hay fila que se llame \(quoted(queue.raw))", en: "there is no queue \(quoted(queue.raw))")
            return message + (meant == nil ? .helpdeskHas(names) : .didYouMean(meant))
        }
    }
}

extension Bilingual {
    fileprivate static let servesNoQueue = Bilingual(
        es: "un agente atiende al menos una fila", en: "an agent serves at least one queue")

    fileprivate static func helpdeskHas(_ names: [String]) -> Bilingual {
        let all = names.map(quoted).joined(separator: ", ")
        return Bilingual(es: "; las del helpdesk son \(all)", en: "; the helpdesk's are \(all)")
    }
}
