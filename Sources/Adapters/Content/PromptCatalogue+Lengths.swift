public import Document
public import Telephony

extension PromptCatalogue {
    /// How long each of `names` sounds, of those that this catalogue has. All unusable files are told at once.
    public func lengths(of names: Set<ClipName>) throws(Problems) -> [ClipName: Duration] {
        var lengths: [ClipName: Duration] = [:]
        var problems: [Problem] = []
        for name in names.sorted() where self[name] != nil {
            do throws(Problems) { lengths[name] = try WAVFile.read(path(of: name)).duration } catch {
                problems += error
            }
        }
        guard problems.isEmpty else { throw Problems(problems) }
        return lengths
    }
}
