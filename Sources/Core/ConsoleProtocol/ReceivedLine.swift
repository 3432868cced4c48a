/// What a line from a console turned out to be. Decoding throws only when the line is no JSON object.
public enum ReceivedLine: Hashable, Sendable, Decodable {
    case request(ConsoleRequest)
    /// `reference` is given when the line at least told it.
    case fault(RequestFault, reference: Int?)

    public init(from decoder: any Decoder) throws {
        let line = CommandReader(try decoder.container(keyedBy: CommandField.self))
        var reference: Int?
        do throws(RequestFault) {
            do throws(RequestFault) { reference = try line.value(.reference) } catch { throw .noReference }
            let version: Int?
            do throws(RequestFault) { version = try line.value(.version) } catch { throw .version(nil) }
            if version != ConsoleLimits.version { throw .version(version) }
            guard let reference else { throw .noReference }
            let word = try line.text(.name, upTo: ConsoleLimits.commandLineBytes) ?? ""
            guard let name = CommandName(rawValue: word) else {
                throw .unknownCommand(word, nearest: nearestName(to: word, among: CommandName.allCases.map(\.rawValue)))
            }
            self = .request(ConsoleRequest(reference: reference, command: try ConsoleCommand(name, from: line)))
        } catch {
            self = .fault(error, reference: reference)
        }
    }
}
