/// What an account shows itself by. Neither a log nor a dump tells the password.
public struct Credentials: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
    public let user: String
    public let password: String

    public init(user: String, password: String) {
        self.user = user
        self.password = password
    }

    public var description: String { user }
    public var customMirror: Mirror { Mirror(self, children: ["user": user]) }
}
