internal import Foundation

/// What a Kamailio does, written out in its language.
public struct KamailioConfiguration: Sendable {
    public static let password = "clave-inventada"

    /// Where calls go that are for nobody registered, as `sip:127.0.0.1:5070;transport=tcp`; nil: they are refused.
    public var gateway: String?
    /// Whether those calls must know the password too.
    public var challengesCalls = true
    /// Whether calls to who is registered must know it.
    public var challengesCallsWithin = false
    public var certificates: Certificates?
    public var host = "127.0.0.1"
    public var space: NetworkSpace?

    /// Of UDP and TCP. They are known before it starts, so that others' settings can name it.
    public let port: Int
    public let tlsPort: Int

    public init() throws { (port, tlsPort) = (try FreePort.take(), try FreePort.take()) }

    /// `sip:127.0.0.1:PORT;transport=tcp`.
    public func address(_ transport: Kamailio.Transport) -> String {
        let port = transport == .tls ? tlsPort : port
        return "sip:\(host):\(port)" + (transport == .udp ? "" : ";transport=\(transport.rawValue)")
    }

    /// The address of somebody there: `sip:NAME@127.0.0.1:PORT;transport=tcp`.
    public func address(of name: String, _ transport: Kamailio.Transport = .udp) -> String {
        address(transport).replacing("sip:", with: "sip:\(name)@")
    }

    static let modules = "/usr/lib/x86_64-linux-gnu/kamailio/modules/"

    var text: String {
        var lines = ["debug=0", "log_stderror=yes", "children=2", "tcp_children=2", "auto_aliases=no"]
        lines += [
            "disable_core_dump=yes", "listen=udp:\(host):\(port)", "listen=tcp:\(host):\(port)",
        ]
        lines += certificates == nil ? ["enable_tls=no"] : ["enable_tls=yes", "listen=tls:\(host):\(tlsPort)"]
        lines.append("mpath=\"\(Self.modules)\"")
        let names = ["tm", "sl", "rr", "pv", "maxfwd", "usrloc", "registrar", "auth", "textops", "siputils"]
        lines += (names + (certificates == nil ? [] : ["tls"])).map { "loadmodule \"\($0).so\"" }
        lines += ["modparam(\"usrloc\", \"db_mode\", 0)", "modparam(\"auth\", \"nonce_count\", 0)"]
        // A name for the phone that only this proxy could resolve would be in its calls' Contact.
        lines.append("modparam(\"registrar\", \"gruu_enabled\", 0)")
        if certificates != nil { lines.append("modparam(\"tls\", \"config\", \"\(Self.tlsFile)\")") }
        return lines.joined(separator: "\n") + "\n" + Self.within + registrar + toRegistered + toGateway
    }

    static let tlsFile = "tls.cfg"

    /// The `tls` module's own file.
    func tlsText(_ certificates: Certificates) -> String {
        """
        [server:default]
        method = TLSv1.2+
        verify_certificate = no
        require_certificate = no
        private_key = \(certificates.key.path)
        certificate = \(certificates.certificate.path)
        ca_list = \(certificates.authority.path)

        [client:default]
        method = TLSv1.2+
        verify_certificate = yes
        require_certificate = yes
        ca_list = \(certificates.authority.path)

        """
    }

    private static let within = """
        request_route {
          if (!mf_process_maxfwd_header("10")) { sl_send_reply("483", "Too Many Hops"); exit; }
          if (is_method("CANCEL")) { if (t_check_trans()) { t_relay(); } exit; }
          if (has_totag()) {
            if (loose_route()) { t_relay(); exit; }
            if (is_method("ACK")) { if (t_check_trans()) { t_relay(); } exit; }
            sl_send_reply("404", "Not Here");
            exit;
          }
          if (is_method("ACK")) { exit; }

        """

    private var registrar: String {
        """
          if (is_method("REGISTER")) {
            if (!pv_www_authenticate("$td", "\(Self.password)", "0")) { www_challenge("$td", "1"); exit; }
            if (!save("location")) { sl_reply_error(); }
            exit;
          }
          if (is_method("OPTIONS") && $rU == $null) { sl_send_reply("200", "OK"); exit; }
          remove_hf("Route");
          if (is_method("INVITE")) { record_route(); }

        """
    }

    private var toRegistered: String {
        let challenge = """
              if (is_method("INVITE") && !pv_proxy_authenticate("$fd", "\(Self.password)", "0")) {
                proxy_challenge("$fd", "1");
                exit;
              }

            """
        return (challengesCallsWithin ? challenge : "") + "  if (lookup(\"location\")) { t_relay(); exit; }\n"
    }

    private var toGateway: String {
        guard let gateway else { return "  sl_send_reply(\"404\", \"Not Found\");\n}\n" }
        let challenge = """
              if (!pv_proxy_authenticate("$fd", "\(Self.password)", "0")) { proxy_challenge("$fd", "1"); exit; }
              consume_credentials();

            """
        return (challengesCalls ? challenge : "") + """
              append_hf("P-Asserted-Identity: <sip:$fU@\(host)>\\r\\n");
              $du = "\(gateway)";
              t_relay();
            }

            """
    }
}
