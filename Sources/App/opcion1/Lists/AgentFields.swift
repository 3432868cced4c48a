internal import ConsoleProtocol
internal import Document
internal import Telephony

/// What may be written of an agent; each method tells in a sentence what may not.
enum AgentFields {
    /// The name that is typed to sign in, and that names the agent's clip.
    static func fault(inName name: String) -> String? {
        let isUsable =
            name.count <= ConsoleLimits.nameLength && name.first != "-"
            && name.unicodeScalars.allSatisfy { scalar in
                switch scalar {
                case "a"..."z", "0"..."9", ".", "-", "_": true
                default: false
                }
            }
        if isUsable { return nil }
        return
            "\(quoted(name)) is not a name to sign in with: up to \(ConsoleLimits.nameLength) of a to z, 0 to 9, “.”, "
            + "“-” and “_”"
    }

    static func fault(inSIP uri: String) -> String? {
        let scheme = ["sip:", "sips:"].first { uri.hasPrefix($0) }
        let host = uri.dropFirst(scheme?.count ?? 0).split(separator: "@", omittingEmptySubsequences: false).last ?? ""
        let isUsable =
            scheme != nil && !host.isEmpty && !";:?".contains(host.prefix(1))
            && uri.unicodeScalars.allSatisfy { (0x21...0x7E).contains($0.value) && !"<>\"".unicodeScalars.contains($0) }
        return isUsable ? nil : "\(quoted(uri)) is not a SIP address, as in “sip:ana@192.0.2.40”"
    }

    static func faults(inQueues queues: [QueueName], known: Set<QueueName>) -> [String] {
        if queues.isEmpty { return ["an agent serves at least one queue"] }
        if known.isEmpty { return [] }
        let names = known.map(\.raw).sorted()
        return queues.filter { !known.contains($0) }.map { queue in
            let meant = nearest(queue.raw, among: names).map { "; did you mean \(quoted($0))?" }
            let all = "; the helpdesk's are \(names.map(quoted).joined(separator: ", "))"
            return "there is no queue \(quoted(queue.raw))\(meant ?? all)"
        }
    }
}
