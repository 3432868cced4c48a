internal import Glibc

/// The process at the other end of a connection, as the kernel vouches for it (unix(7), SO_PEERCRED).
public struct Peer: Hashable, Sendable {
    public var processID: Int32
    public var user: UInt32
    /// The primary group and the supplementary ones, as they were when the process connected.
    public var groups: Set<UInt32>

    public init(processID: Int32, user: UInt32, groups: Set<UInt32>) {
        self.processID = processID
        self.user = user
        self.groups = groups
    }

    /// nil when the kernel does not tell.
    init?(of socket: Int32) {
        // Glibc's module hides `struct ucred`: pid, uid and gid, 32 bits each.
        var credentials: (pid: Int32, user: UInt32, group: UInt32) = (0, 0, 0)
        var size = socklen_t(MemoryLayout.size(ofValue: credentials))
        guard getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &credentials, &size) == 0 else { return nil }
        self.init(
            processID: credentials.pid, user: credentials.user,
            groups: Self.supplementaryGroups(of: socket).union([credentials.group]))
    }

    /// Empty on a kernel without SO_PEERGROUPS (before 4.13); then only the primary group counts.
    private static func supplementaryGroups(of socket: Int32) -> Set<UInt32> {
        var groups = [UInt32](repeating: 0, count: 64)
        for _ in 0..<2 {
            let bytes = groups.count * MemoryLayout<UInt32>.stride
            var size = socklen_t(bytes)
            if getsockopt(socket, SOL_SOCKET, SO_PEERGROUPS, &groups, &size) == 0 {
                return Set(groups.prefix(Int(size) / MemoryLayout<UInt32>.stride))
            }
            // Too small: the kernel has written the size it needs.
            guard errno == ERANGE, Int(size) > bytes else { break }
            groups = [UInt32](repeating: 0, count: Int(size) / MemoryLayout<UInt32>.stride)
        }
        return []
    }
}
