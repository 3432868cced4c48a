internal import Glibc

/// One host of a `Network`: a network namespace of its own, where programs run that see its addresses alone.
public struct NetworkSpace: Sendable {
    /// As `ip netns` knows it.
    public let name: String

    /// `command`, as one runs it there.
    public func command(_ command: [String]) -> [String] { ["/usr/sbin/ip", "netns", "exec", name] + command }

    /// Where everything goes that is for no neighbour.
    public func route(by gateway: String) throws {
        try Network.ip(["-n", name, "route", "add", "default", "via", gateway])
    }

    /// Lets what comes by one link go on by another, as a router does.
    public func forwards() throws { try Network.sh(command(["sysctl", "-qw", "net.ipv4.ip_forward=1"])) }

    /// NAT as at home: all that leaves by `link` carries this host's address and a port of its choice, and only answers
    /// come back, for as long as the binding lives.
    public func masquerades(by link: String, bindingSeconds: Int = 30) throws {
        try forwards()
        try nft(
            """
            table ip nat {
                chain leaving {
                    type nat hook postrouting priority srcnat;
                    oifname "\(link)" masquerade fully-random
                }
            }
            table ip filter {
                chain passing {
                    type filter hook forward priority filter;
                    iifname "\(link)" ct state established,related accept
                    iifname "\(link)" drop
                }
            }
            """)
        for name in ["udp_timeout", "udp_timeout_stream"] {
            try Network.sh(command(["sysctl", "-qw", "net.netfilter.nf_conntrack_\(name)=\(bindingSeconds)"]))
        }
    }

    /// NAT as in a cloud: `outside`, an address of this host on `link`, stands for `inside` in both directions.
    public func translates(_ outside: String, to inside: String, by link: String) throws {
        try forwards()
        try nft(
            """
            table ip nat {
                chain coming {
                    type nat hook prerouting priority dstnat;
                    ip daddr \(outside) dnat to \(inside)
                }
                chain leaving {
                    type nat hook postrouting priority srcnat;
                    oifname "\(link)" ip saddr \(inside) snat to \(outside)
                }
            }
            """)
    }

    private func nft(_ rules: String) throws { try Network.sh(command(["nft", rules])) }
}
