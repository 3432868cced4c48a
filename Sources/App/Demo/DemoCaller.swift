internal import Media
internal import Telephony

/// The caller of the demonstration: knows nothing of the call but what the telephone receives.
struct DemoCaller: Sendable {
    let phone: SoftPhone
    let texts: [String: String]
    let transcript: Transcript
    let time: any Timekeeper
    /// Whether the keys reach the telephone at all.
    let canPress: Bool

    /// How long the line may take to say what is waited for.
    static let patience: Duration = .seconds(15)

    /// Hears the line until it begins to say words that hold `words`; what it says before is heard to its end.
    func waitFor(_ words: String) async throws(DemoFailure) {
        let deadline = time.now + Self.patience
        while let sound = await next(phone.ear.beginnings, before: deadline) {
            guard let text = texts[sound.name] else { continue }
            transcript.say("Línea", "«\(text)»")
            if text.contains(words) { return }
        }
        throw DemoFailure("the caller did not hear “\(words)”")
    }

    /// Hears a number read out, up to the digit in the falling tone of a last one, and nothing else than what is heard.
    func hearNumber() async throws(DemoFailure) -> String {
        let deadline = time.now + Self.patience
        var number = ""
        while let sound = await next(phone.ear.beginnings, before: deadline) {
            guard let digit = ClipName(sound.name).digit else {
                if number.isEmpty { continue }
                throw DemoFailure("the number broke off after “\(number)”")
            }
            number.append(digit)
            if sound.name.hasSuffix("-final") {
                transcript.say("Línea", "«\(number.map(String.init).joined(separator: " "))»")
                return number
            }
        }
        throw DemoFailure("the caller heard no number")
    }

    func press(_ keys: String, secret: Bool = false) async throws(DemoFailure) {
        transcript.say("Cliente", "marca \(secret ? String(repeating: "•", count: keys.count) : keys)")
        try await pause(for: .milliseconds(350))
        if canPress { phone.press(keys) }
    }

    func pause(for duration: Duration) async throws(DemoFailure) {
        do { try await time.sleep(for: duration) } catch { throw DemoFailure("interrupted") }
    }

    /// Waits until a telephone has received that sound; a frame that came too late may have broken it in two.
    func hear(_ sound: String, by phone: SoftPhone, as who: String) async throws(DemoFailure) {
        let deadline = time.now + Self.patience
        while let heard = await next(phone.ear.endings, before: deadline) {
            if heard.name == sound { return transcript.say(who, "oye \(sound)") }
        }
        throw DemoFailure("\(who) did not hear \(sound)")
    }

    func next<Value: Sendable>(_ value: Eventual<Value>, before deadline: Timestamp) async -> Value? {
        let mailbox = Mailbox<Value>()
        return await withTaskGroup(of: Void.self) { group in
            group.addTask { if let value = await value.wait() { mailbox.send(value) } }
            let value = await next(mailbox, before: deadline)
            group.cancelAll()
            return value
        }
    }

    func next<Element: Sendable>(_ mailbox: Mailbox<Element>, before deadline: Timestamp) async -> Element? {
        let time = time
        return await withTaskGroup(of: Element?.self) { group in
            group.addTask { await mailbox.receive() }
            group.addTask {
                do { try await time.sleep(until: deadline) } catch { return nil }
                return nil
            }
            let first = await group.next() ?? nil
            group.cancelAll()
            return first
        }
    }
}
