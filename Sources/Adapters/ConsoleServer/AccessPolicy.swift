internal import Glibc

/// Which users of the machine may open a console: who is named, and who is in a named group. Nobody else, root neither.
public struct AccessPolicy: Hashable, Sendable {
    public var users: Set<UInt32>
    public var groups: Set<UInt32>

    public init(users: Set<UInt32>, groups: Set<UInt32> = []) {
        self.users = users
        self.groups = groups
    }

    /// The gateway's own user, and root.
    public static var sameUser: AccessPolicy { AccessPolicy(users: [geteuid(), 0]) }

    public func allows(_ peer: Peer) -> Bool {
        users.contains(peer.user) || !groups.isDisjoint(with: peer.groups)
    }

    /// The policy that settings name; a number stands for itself.
    public static func named(users: [String], groups: [String]) throws(UnknownName) -> AccessPolicy {
        var policy = AccessPolicy(users: [])
        for name in users {
            guard let user = Accounts.user(named: name) else { throw .user(name) }
            policy.users.insert(user)
        }
        for name in groups {
            guard let group = Accounts.group(named: name) else { throw .group(name) }
            policy.groups.insert(group)
        }
        return policy
    }

    public enum UnknownName: Error, Hashable, Sendable {
        case user(String)
        case group(String)
    }
}
